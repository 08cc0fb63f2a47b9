/** The mailbox over IMAP, by the Jakarta Mail API alone. */
package io.relance.delivery.bounce.imap;
