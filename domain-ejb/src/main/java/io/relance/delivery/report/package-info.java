/**
 * Mails the application's own users what they ask for: reports, and reminders on trial. It uses
 * reminders, users, settings, the sending switch and the server's mail session.
 */
package io.relance.delivery.report;
