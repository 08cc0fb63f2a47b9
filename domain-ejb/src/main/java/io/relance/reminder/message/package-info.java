/**
 * The values of merge fields, and messages written with them in the language of who receives. It
 * uses the decision's facts, the scenarios, the penalties and the settings.
 */
package io.relance.reminder.message;
