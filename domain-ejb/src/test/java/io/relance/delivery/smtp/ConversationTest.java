package io.relance.delivery.smtp;

import static io.relance.delivery.smtp.ScriptedSmtpServer.SILENCE;
import static io.relance.delivery.smtp.ScriptedSmtpServer.UNFINISHED;
import static io.relance.reminder.DispatchState.FAILED;
import static io.relance.reminder.DispatchState.IN_DOUBT;
import static io.relance.reminder.DispatchState.RETRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.Relay;
import io.relance.delivery.smtp.ScriptedSmtpServer.Stage;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a relay says at whatever moment, the dispatch comes into the state that it deserves. */
class ConversationTest {

  /** What becomes of a dispatch when the relay gives this reply at that stage. */
  private static final String TABLE =
      """
      reply                             | GREETING | EHLO  | MAIL      | RCPT      | DATA      | FINAL_DOT | QUIT
      220 ready                         | SENT     | NO_RELAY | LATER  | SENT      | LATER     | SENT      | SENT
      250 ok                            | NO_RELAY | SENT  | SENT      | SENT      | LATER     | SENT      | SENT
      251 will forward                  | NO_RELAY | NO_RELAY | LATER  | SENT      | LATER     | SENT      | SENT
      354 go on                         | NO_RELAY | NO_RELAY | LATER  | LATER     | SENT      | DOUBT     | SENT
      421 4.3.2 shutting down           | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      421 too many connections          | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      450 4.2.1 mailbox busy            | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      450 4.7.1 greylisted              | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      451 4.3.0 queue error             | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      452 4.3.1 disk full               | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      452 too many recipients           | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      454 4.7.0 no TLS now              | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      455 parameters not taken now      | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      500 5.5.2 command not recognised  | NO_RELAY | NO_RELAY | POLICY | POLICY    | POLICY    | POLICY    | SENT
      501 5.1.3 bad address             | NO_RELAY | NO_RELAY | NOBODY | NOBODY    | NOBODY    | NOBODY    | SENT
      503 5.5.1 bad sequence            | NO_RELAY | NO_RELAY | POLICY | POLICY    | POLICY    | POLICY    | SENT
      521 5.3.2 takes no mail           | NO_RELAY | NO_RELAY | POLICY | POLICY    | POLICY    | POLICY    | SENT
      530 5.7.0 login first             | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      535 5.7.8 login refused           | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | LATER     | SENT
      550 5.1.1 no such user            | NO_RELAY | NO_RELAY | NOBODY | NOBODY    | NOBODY    | NOBODY    | SENT
      550 no such user                  | NO_RELAY | NO_RELAY | POLICY | NOBODY    | POLICY    | CONTENT   | SENT
      550 5.7.1 blocked by a list       | NO_RELAY | NO_RELAY | POLICY | POLICY    | POLICY    | POLICY    | SENT
      551 5.1.6 moved away              | NO_RELAY | NO_RELAY | NOBODY | NOBODY    | NOBODY    | NOBODY    | SENT
      552 5.2.2 mailbox full            | NO_RELAY | NO_RELAY | NOBODY | NOBODY    | NOBODY    | NOBODY    | SENT
      552 5.3.4 message too big         | NO_RELAY | NO_RELAY | CONTENT | CONTENT  | CONTENT   | CONTENT   | SENT
      553 5.1.8 sender domain unknown   | NO_RELAY | NO_RELAY | POLICY | POLICY    | POLICY    | POLICY    | SENT
      554 5.6.0 malformed               | NO_RELAY | NO_RELAY | CONTENT | CONTENT  | CONTENT   | CONTENT   | SENT
      554 transaction failed            | NO_RELAY | NO_RELAY | POLICY | POLICY    | POLICY    | CONTENT   | SENT
      556 5.1.10 domain takes no mail   | NO_RELAY | NO_RELAY | NOBODY | NOBODY    | NOBODY    | NOBODY    | SENT
      what is it                        | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | DOUBT     | SENT
      25…                               | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | DOUBT     | SENT
      250 queu…                         | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | DOUBT     | SENT
      drop                              | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | DOUBT     | SENT
      silence                           | NO_RELAY | NO_RELAY | LATER  | LATER     | LATER     | DOUBT     | SENT
      """;

  @RegisterExtension static final H2Database database = new H2Database();

  private static DeliveringCompany company;
  private static int customers;

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();

  /** State and cause, in a word. */
  private enum Fate {
    SENT(DispatchState.SENT, null),
    NO_RELAY(RETRY, DeliveryFailure.RELAY_UNREACHABLE),
    LATER(RETRY, DeliveryFailure.REFUSED_FOR_NOW),
    NOBODY(FAILED, DeliveryFailure.BAD_RECIPIENT),
    CONTENT(FAILED, DeliveryFailure.REFUSED_CONTENT),
    POLICY(FAILED, DeliveryFailure.POLICY),
    DOUBT(IN_DOUBT, DeliveryFailure.NO_ANSWER);

    private final DispatchState state;
    private final DeliveryFailure cause;

    Fate(DispatchState state, DeliveryFailure cause) {
      this.state = state;
      this.cause = cause;
    }
  }

  @BeforeAll
  static void aCompanyDelivers() {
    company = new DeliveringCompany(database).open(Grouping.PER_INVOICE);
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  @ParameterizedTest(name = "at {0}: {1} leads to {2}")
  @MethodSource("conversations")
  void eachReplyAtEachStageLeadsToItsState(Stage stage, String reply, Fate fate) {
    company.owes("C-" + ++customers, "F-" + customers);
    company.ledger().night(DeliveringCompany.NIGHT);
    server.saying(stage, reply);

    company.sendingBy(relay(patience(reply))).deliver();

    ReminderDispatch dispatch = company.newestDispatch();
    assertThat(dispatch.state()).isEqualTo(fate.state);
    assertThat(dispatch.failureKind().orElse(null)).isEqualTo(fate.cause);
    assertThat(server.accepted()).hasSize(fate == Fate.SENT ? 1 : 0);
  }

  private Relay relay(Duration patience) {
    return new SmtpRelay(
        () -> Session.getInstance(server.session(patience)), dispatch -> Optional.empty());
  }

  /** Only where no answer comes is it worth while to lose patience soon. */
  private static Duration patience(String reply) {
    boolean neverEnds = reply.equals(SILENCE) || reply.endsWith(UNFINISHED);
    return neverEnds ? Duration.ofMillis(500) : Duration.ofSeconds(30);
  }

  static Stream<Arguments> conversations() {
    String[] lines = TABLE.split("\n");
    String[] stages = cells(lines[0]);
    return Stream.of(lines)
        .skip(1)
        .map(ConversationTest::cells)
        .flatMap(
            row ->
                IntStream.range(1, row.length)
                    .mapToObj(
                        i -> Arguments.of(Stage.valueOf(stages[i]), row[0], Fate.valueOf(row[i]))));
  }

  private static String[] cells(String line) {
    return line.strip().split("\\s*\\|\\s*");
  }
}
