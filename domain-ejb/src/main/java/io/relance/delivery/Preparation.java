package io.relance.delivery;

import io.relance.reminder.DispatchState;

/** What came of a dispatch that was checked once more before it leaves. */
public sealed interface Preparation {

  /** It is committed as being sent: it has to be handed over now. */
  record ToSend(OutgoingMail mail) implements Preparation {}

  /** It doesn't leave now, and what becomes of it is recorded. */
  record Stays(DispatchState state) implements Preparation {}
}
