package io.relance.reminder;

/** Why a dispatch has not left, or may not have. */
public enum DeliveryFailure {
  /** The relay could not be reached. */
  RELAY_UNREACHABLE,
  /** The relay, or the recipient's server, refused for now. */
  REFUSED_FOR_NOW,
  /** The step's sender has no validated address. */
  SENDER_NOT_VALIDATED,
  /** The message could not be written. */
  NOT_WRITTEN,
  /** The address does not exist or takes no mail. */
  BAD_RECIPIENT,
  /** The number is one of a fixed line or a service, which takes no SMS. */
  NO_MOBILE,
  /** The message itself was refused. */
  REFUSED_CONTENT,
  /** A rule of the relay or of the recipient's server forbids it. */
  POLICY,
  /** It has left, and the mail system of the recipient has sent it back. */
  BOUNCED,
  /** It was refused for now for so long that it is given up. */
  GIVEN_UP,
  /** It was taken over, and the network says that it could not be delivered. */
  NOT_DELIVERED,
  /** The message was handed over, and no answer came. */
  NO_ANSWER,
  /** The delivery ended between handing over and answer. */
  INTERRUPTED
}
