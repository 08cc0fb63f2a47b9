package io.relance.reminder.decision;

/**
 * Who receives one message (domain, "Who receives it").
 *
 * @param contactId the contact, or null for the customer itself
 * @param name name of the contact, or of the customer
 * @param address e-mail address, telephone number or postal address, by the channel
 */
public record Recipient(Long contactId, String name, String address) {

  /** The same, as the channel writes the address. */
  public Recipient at(String writtenSo) {
    return new Recipient(contactId, name, writtenSo);
  }
}
