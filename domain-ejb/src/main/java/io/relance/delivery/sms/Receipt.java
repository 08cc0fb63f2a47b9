package io.relance.delivery.sms;

/**
 * What the network says of one message.
 *
 * @param messageId the gateway's name for it, or null
 * @param dispatchId our own, or null; at least one of the two is known
 * @param fate what became of it
 * @param detail the network's own words, or null
 */
public record Receipt(String messageId, Long dispatchId, ReceiptFate fate, String detail) {

  private static final int NAME_LENGTH = 300;
  private static final int DETAIL_LENGTH = 500;

  public Receipt {
    if (messageId == null && dispatchId == null) {
      throw new IllegalArgumentException("A receipt names its message.");
    }
    messageId = shortened(messageId, NAME_LENGTH);
    detail = shortened(detail, DETAIL_LENGTH);
  }

  private static String shortened(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
