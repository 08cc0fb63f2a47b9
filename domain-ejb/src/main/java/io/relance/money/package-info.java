/**
 * Amounts and their currencies: the only arithmetic on money. It uses nothing of the other
 * packages.
 */
package io.relance.money;
