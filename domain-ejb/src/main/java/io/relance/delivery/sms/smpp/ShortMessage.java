package io.relance.delivery.sms.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import io.relance.scenario.GsmAlphabet;
import io.relance.scenario.SmsLength;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;

/**
 * A text as a gateway takes it. One of several segments goes as a whole, for the gateway to cut
 * (SMPP 3.4, 5.3.2.32): it is then taken or refused as a whole, and has one name.
 */
record ShortMessage(String text) {

  private static final byte[] ELSEWHERE = {};

  DataCoding coding() {
    return new GeneralDataCoding(
        GsmAlphabet.writes(text) ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2);
  }

  byte[] octets() {
    return isLong() ? ELSEWHERE : written();
  }

  OptionalParameter[] parameters() {
    return isLong()
        ? new OptionalParameter[] {new Message_payload(written())}
        : new OptionalParameter[0];
  }

  private boolean isLong() {
    return SmsLength.of(text).segments() > 1;
  }

  private byte[] written() {
    return GsmAlphabet.writes(text) ? GsmAlphabet.encode(text) : text.getBytes(UTF_16BE);
  }
}
