package io.relance.delivery.sms.smpp;

import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDCS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADDRSUBUNIT;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVMSGLEN;

import io.relance.delivery.Answer;
import io.relance.reminder.DeliveryFailure;

/** What a gateway's no means for a message (SMPP 3.4, 5.1.3): it has not been taken over. */
final class SmppReplies {

  private SmppReplies() {}

  /**
   * Only what it says of the number or the text is the message's own fault. All else – account,
   * sender, credit, load, and the codes of each gateway's own – is put right without touching the
   * message, which waits for it.
   */
  static Answer answer(int status) {
    String words = "command_status 0x%08X".formatted(status);
    return switch (status) {
      case STAT_ESME_RINVDSTADR,
          STAT_ESME_RINVDSTTON,
          STAT_ESME_RINVDSTNPI,
          STAT_ESME_RINVDSTADDRSUBUNIT ->
          new Answer.Refused(DeliveryFailure.BAD_RECIPIENT, words);
      case STAT_ESME_RINVMSGLEN, STAT_ESME_RINVDCS ->
          new Answer.Refused(DeliveryFailure.REFUSED_CONTENT, words);
      default -> new Answer.RefusedForNow(words);
    };
  }
}
