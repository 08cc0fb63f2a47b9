/**
 * Tells by what the server and its database say which environment this is. It uses nothing but the
 * contracts of {@code delivery}.
 */
package io.relance.delivery.environment;
