/**
 * Mails the links that validate the users' addresses. It uses users, settings and the server's mail
 * session.
 */
package io.relance.delivery.validation;
