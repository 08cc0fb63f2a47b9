package io.relance.delivery;

/**
 * What is written on the outside of a mail, so that what comes back is recognised.
 *
 * @param sender the address to which it comes back
 * @param token names the dispatch; nobody else can have made it
 * @param field of the mail that has the token too
 */
public record Envelope(String sender, String token, String field) {}
