/**
 * The library of message templates: texts that people keep to put them into steps and into
 * reminders by hand. It uses the scenarios' messages and their checks, settings and users.
 */
package io.relance.scenario.library;
