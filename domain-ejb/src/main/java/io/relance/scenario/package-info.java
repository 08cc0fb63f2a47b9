/**
 * Reminder scenarios: their steps, drafts, immutable published versions and merge fields. It uses
 * the floors below: penalties, the ledger, settings, users, money and time.
 */
package io.relance.scenario;
