package io.relance.delivery.sms.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.delivery.Answer;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.environment.Variables;
import io.relance.delivery.sms.GatewayChoice;
import io.relance.delivery.sms.Receipt;
import io.relance.delivery.sms.ReceiptFate;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.GsmAlphabet;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole conversations over sockets, with the server's side of the same library. */
class SmppLineTest {

  private final Map<String, String> variables = new HashMap<>();
  private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
  private ScriptedGateway gateway;
  private SmppLine line;
  private boolean databaseIsAway;

  @BeforeEach
  void open() throws IOException {
    gateway = new ScriptedGateway();
    set("SENDER", "RELANCE");
    set("SMPP_HOST", "localhost");
    set("SMPP_PORT", Integer.toString(gateway.port()));
    set("SMPP_SYSTEM_ID", "relance");
    set("SMPP_PASSWORD", "secret");
  }

  @AfterEach
  void close() throws IOException {
    if (line != null) {
      line.close();
    }
    gateway.close();
  }

  @Test
  void aMessageIsTakenUnderTheNameThatTheGatewayGivesIt() {
    assertThat(send("Facture F-1 : 10 €")).isEqualTo(new Answer.Accepted("gw-1"));

    SubmitSm taken = gateway.taken().get(0);
    assertThat(taken.getDestAddress()).isEqualTo("33612345678");
    assertThat(taken.getDestAddrTon()).isEqualTo((byte) 1);
    assertThat(taken.getDestAddrNpi()).isEqualTo((byte) 1);
    assertThat(taken.getSourceAddr()).isEqualTo("RELANCE");
    assertThat(taken.getSourceAddrTon()).isEqualTo((byte) 5);
    assertThat(taken.getRegisteredDelivery()).isEqualTo((byte) 1);
    assertThat(taken.getDataCoding()).isEqualTo((byte) 0);
    assertThat(taken.getShortMessage()).isEqualTo(GsmAlphabet.encode("Facture F-1 : 10 €"));
    assertThat(gateway.binds().get(0).getSystemId()).isEqualTo("relance");
    assertThat(gateway.binds().get(0).getPassword()).isEqualTo("secret");
  }

  @Test
  void aNumberMayStandAsTheSender() {
    set("SENDER", "+33700000000");

    send("Bonjour");

    assertThat(gateway.taken().get(0).getSourceAddr()).isEqualTo("33700000000");
    assertThat(gateway.taken().get(0).getSourceAddrTon()).isEqualTo((byte) 1);
  }

  @Test
  void aTextOutsideTheAlphabetGoesInSixteenBits() {
    send("Reçu");

    assertThat(gateway.taken().get(0).getDataCoding()).isEqualTo((byte) 8);
    assertThat(gateway.taken().get(0).getShortMessage()).isEqualTo("Reçu".getBytes(UTF_16BE));
  }

  @Test
  void aLongTextGoesAsAWholeForTheGatewayToCut() {
    String longer = "a".repeat(161);

    send("a".repeat(160));
    line.send(message(longer));

    assertThat(gateway.taken().get(0).getShortMessage()).hasSize(160);
    assertThat(gateway.taken().get(1).getShortMessage()).isNullOrEmpty();
    assertThat(gateway.taken().get(1).getOptionalParameter(Message_payload.class).getValue())
        .isEqualTo(GsmAlphabet.encode(longer));
  }

  @Test
  void severalMessagesGoOverOneSession() {
    send("un");
    assertThat(line.connect()).isEmpty();
    line.send(message("deux"));

    assertThat(gateway.binds()).hasSize(1);
    assertThat(gateway.taken()).hasSize(2);
  }

  @ParameterizedTest(name = "command_status {0} leads to {1} {2}")
  @CsvSource({
    "0x58, RefusedForNow,",
    "0x14, RefusedForNow,",
    "0x08, RefusedForNow,",
    "0x64, RefusedForNow,",
    "0x45, RefusedForNow,",
    "0x0B, Refused, BAD_RECIPIENT",
    "0x50, Refused, BAD_RECIPIENT",
    "0x01, Refused, REFUSED_CONTENT",
    "0x104, Refused, REFUSED_CONTENT",
    "0x04, RefusedForNow,",
    "0x0A, RefusedForNow,",
    "0x0D, RefusedForNow,",
    "0x0E, RefusedForNow,",
    "0x0F, RefusedForNow,",
    "0x15, RefusedForNow,",
    "0x53, RefusedForNow,",
    "0x100, RefusedForNow,",
    "0x101, RefusedForNow,",
    "0x103, RefusedForNow,",
    "0x400, RefusedForNow,",
    "0x4FF, RefusedForNow,"
  })
  void eachRefusalMeansWhatItMeansForAMessage(String status, String meaning, DeliveryFailure kind) {
    gateway.saying(Integer.decode(status));

    Answer answer = send("Bonjour");

    assertThat(answer.getClass().getSimpleName()).isEqualTo(meaning);
    if (answer instanceof Answer.Refused refused) {
      assertThat(refused.kind()).isEqualTo(kind);
    }
  }

  @Test
  void aGatewayThatTakesAMessageAndSaysNothingLeavesItInDoubt() {
    set("TIMEOUT", "500");
    gateway.silent();

    assertThat(send("Bonjour")).isInstanceOf(Answer.NoAnswer.class);
    assertThat(gateway.taken()).hasSize(1);
  }

  @Test
  void whatIsSentOverASessionThatHasEndedHasNotLeftAndTheNextIsBoundAgain() {
    send("un");
    line.close();
    assertThat(line.connect()).isEmpty();

    assertThat(line.send(message("deux"))).isEqualTo(new Answer.Accepted("gw-2"));
    assertThat(gateway.binds()).hasSize(2);
  }

  @Test
  void aGatewayThatIsNotThereOrRefusesTheAccountIsNotReached() throws IOException {
    gateway.refusingToBind(SMPPConstant.STAT_ESME_RINVPASWD);
    assertThat(line().connect())
        .hasValueSatisfying(words -> assertThat(words).contains("relance@localhost"));

    gateway.close();
    assertThat(line().connect())
        .hasValueSatisfying(words -> assertThat(words).doesNotContain("secret"));
  }

  @Test
  void aReceiptIsReadWhileTheSessionIsBound() throws Exception {
    send("Bonjour");

    gateway.receipt(
        "id:gw-1 sub:001 dlvrd:001 submit date:2611251000 done date:2611251001 stat:DELIVRD err:000"
            + " text:Bonjour");

    assertThat(receipts)
        .containsExactly(new Receipt("gw-1", null, ReceiptFate.DELIVERED, "DELIVRD 000"));
  }

  @Test
  void theNameInAParameterCountsMoreThanTheOneInTheText() throws Exception {
    send("Bonjour");

    gateway.receipt("id:18446 stat:UNDELIV err:045", new Receipted_message_id("480e"));

    assertThat(receipts)
        .containsExactly(new Receipt("480e", null, ReceiptFate.UNDELIVERED, "UNDELIV 045"));
  }

  @Test
  void whatSomebodyWritesToUsIsNoReceipt() throws Exception {
    send("Bonjour");

    gateway.messageFromATelephone("id:gw-1 stat:UNDELIV STOP");

    assertThat(receipts).isEmpty();
  }

  @Test
  void aReceiptThatCannotBeKeptIsToComeAgain() {
    send("Bonjour");
    databaseIsAway = true;

    assertThatThrownBy(() -> gateway.receipt("id:gw-1 stat:DELIVRD err:000"))
        .isInstanceOfSatisfying(
            NegativeResponseException.class,
            refusal ->
                assertThat(refusal.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
  }

  private Answer send(String text) {
    line = line();
    assertThat(line.connect()).isEmpty();
    return line.send(message(text));
  }

  private SmppLine line() {
    return new SmppLine(
        SmppSettings.of(new Variables(GatewayChoice.PREFIX, variables)),
        new SmppReceipts(this::take));
  }

  private void take(Receipt receipt) {
    if (databaseIsAway) {
      throw new IllegalStateException("The database does not answer.");
    }
    receipts.add(receipt);
  }

  private static OutgoingDispatch message(String text) {
    return new OutgoingDispatch(
        42,
        OutgoingMessage.plain(new Recipient(null, "Odile", "+33612345678"), text),
        Instant.EPOCH,
        List.of());
  }

  private void set(String variable, String value) {
    variables.put("RELANCE_SMS_" + variable, value);
  }
}
