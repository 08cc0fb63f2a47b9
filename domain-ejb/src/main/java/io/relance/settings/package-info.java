/**
 * What is set once for the company: its identity and the invoice options. It uses users, money and
 * time.
 */
package io.relance.settings;
