/**
 * Mails reports to the application's own users. It uses users, settings, the sending switch and the
 * server's mail session.
 */
package io.relance.delivery.report;
