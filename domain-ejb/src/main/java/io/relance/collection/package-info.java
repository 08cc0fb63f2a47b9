/**
 * What people do about a debt: holds, disputes and promises, which keep reminders back, and the
 * agenda of tasks. It uses the ledger, settings, users, money and time, and knows no scenario.
 */
package io.relance.collection;
