package io.relance.delivery.report;

import java.util.Optional;

/**
 * What a message on trial is about.
 *
 * @param invoice the number of a real invoice, whose customer's language then counts; empty for
 *     none. One that is not known counts as none
 * @param language in which it is written where it is about no invoice
 */
public record TrialSubject(Optional<String> invoice, String language) {}
