/**
 * Tells by what the server and its database say which environment this is, and reads what an
 * installation sets in its environment. It uses nothing but the contracts of {@code delivery}.
 */
package io.relance.delivery.environment;
