package io.relance.user;

import java.time.LocalDateTime;

/** Brings a validation link to the address that it is to validate. */
public interface ValidationMail {

  /**
   * @return whether the mail was handed over; the relay's refusal is logged where it is seen
   */
  boolean send(Invitation invitation);

  /**
   * @param name of the person, as the mail greets them
   * @param language in which the mail is written
   * @param link the whole address to open
   * @param expires when the link stops working, in the company's time zone
   */
  record Invitation(
      String name, String email, String language, String link, LocalDateTime expires) {}
}
