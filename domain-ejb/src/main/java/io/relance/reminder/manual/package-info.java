/**
 * Reminders that a person writes and sends to a customer. It uses the decision, the messages and
 * the dispatches; nothing of it decides by itself.
 */
package io.relance.reminder.manual;
