/**
 * The one pure function that decides. Night, dry run, forecast and explanation call it; it uses
 * plain values of the floors below and no technology.
 */
package io.relance.reminder.decision;
