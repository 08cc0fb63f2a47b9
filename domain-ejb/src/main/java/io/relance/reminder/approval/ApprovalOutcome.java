package io.relance.reminder.approval;

import io.relance.reminder.DispatchState;

/**
 * What became of one of the messages that were approved or rejected together.
 *
 * @param state in which it is now, or null where there is no dispatch of that id
 * @param done whether the wish was carried out; otherwise it did not wait for approval any more
 */
public record ApprovalOutcome(long dispatchId, DispatchState state, boolean done) {}
