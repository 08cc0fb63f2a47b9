/**
 * Who gets in, who sees and changes what, and what a browser may do with an answer. The registry of
 * the server authenticates and grants the roles; {@link io.relance.web.security.Screen} says which
 * page is for whom.
 */
package io.relance.web.security;
