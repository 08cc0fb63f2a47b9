/**
 * Mail over the server's mail session, by the Jakarta Mail API alone. It uses nothing but the
 * contracts of {@code delivery}.
 */
package io.relance.delivery.smtp;
