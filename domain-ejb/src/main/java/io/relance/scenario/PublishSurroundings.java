package io.relance.scenario;

import java.util.SortedSet;

/**
 * What a scenario is published into.
 *
 * @param paymentLinkKnown whether the company says where its invoices can be paid
 * @param languagesToTranslate codes of the languages that customers and their contacts read,
 *     without the company's own
 */
record PublishSurroundings(boolean paymentLinkKnown, SortedSet<String> languagesToTranslate) {}
