package io.relance.delivery.letter;

/**
 * How a letter goes.
 *
 * @param registered with a number of the post's and the recipient's signature
 * @param formalNotice whether it puts the debtor in default (art. 1344 of the Code civil)
 */
public record LetterManner(boolean registered, boolean formalNotice) {}
