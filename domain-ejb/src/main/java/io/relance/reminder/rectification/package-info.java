/**
 * Puts right what has left by wrong facts: a message to the same recipient, proposed to a person.
 * It uses the dispatches, the words of reminders, and how they are approved.
 */
package io.relance.reminder.rectification;
