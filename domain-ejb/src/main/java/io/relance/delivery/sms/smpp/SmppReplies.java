package io.relance.delivery.sms.smpp;

import static org.jsmpp.SMPPConstant.STAT_ESME_RINVBNDSTS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDCS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVMSGLEN;
import static org.jsmpp.SMPPConstant.STAT_ESME_RMSGQFUL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSUBMITFAIL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSYSERR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RTHROTTLED;
import static org.jsmpp.SMPPConstant.STAT_ESME_RUNKNOWNERR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RX_T_APPN;

import io.relance.delivery.Answer;
import io.relance.reminder.DeliveryFailure;

/** What a gateway's no means for a message (SMPP 3.4, 5.1.3): it has not been taken over. */
final class SmppReplies {

  private SmppReplies() {}

  static Answer answer(int status) {
    String words = "command_status 0x%08X".formatted(status);
    return switch (status) {
      case STAT_ESME_RTHROTTLED,
          STAT_ESME_RMSGQFUL,
          STAT_ESME_RSYSERR,
          STAT_ESME_RX_T_APPN,
          STAT_ESME_RSUBMITFAIL,
          STAT_ESME_RINVBNDSTS,
          STAT_ESME_RUNKNOWNERR ->
          new Answer.RefusedForNow(words);
      case STAT_ESME_RINVDSTADR, STAT_ESME_RINVDSTTON, STAT_ESME_RINVDSTNPI ->
          new Answer.Refused(DeliveryFailure.BAD_RECIPIENT, words);
      case STAT_ESME_RINVMSGLEN, STAT_ESME_RINVDCS ->
          new Answer.Refused(DeliveryFailure.REFUSED_CONTENT, words);
      default -> new Answer.Refused(DeliveryFailure.POLICY, words);
    };
  }
}
