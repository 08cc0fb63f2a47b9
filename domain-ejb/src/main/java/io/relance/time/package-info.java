/**
 * The company's clock and the calendar of its working days. It uses nothing of the other packages.
 */
package io.relance.time;
