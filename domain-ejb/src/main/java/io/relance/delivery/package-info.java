/**
 * A dispatch's way out: claimed, checked once more, written, handed to its channel, and the answer
 * recorded. It uses reminders, scenarios, collection, settings and users.
 */
package io.relance.delivery;
