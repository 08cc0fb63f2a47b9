package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.InvoiceFixture.days;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.InvoiceStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which reason is given when several apply. */
class PrecedenceTest {

  /**
   * What can be true of an invoice that is due tonight, the strongest first. A value is missing
   * only where somebody receives, so that {@code NO_RECIPIENT} shuts {@code MISSING_VALUE} out.
   */
  enum Cause {
    NOT_ACTIVATED(DecisionKind.WAIT),
    CANCELLED(DecisionKind.END),
    PAID(DecisionKind.END),
    COMPLETED(DecisionKind.WAIT),
    NOT_OVERDUE(DecisionKind.WAIT),
    BELOW_TOLERANCE(DecisionKind.WAIT),
    NO_SCENARIO(DecisionKind.WAIT),
    INSOLVENCY(DecisionKind.HOLD),
    CUSTOMER_HOLD(DecisionKind.HOLD),
    PAYMENT_SCHEDULE(DecisionKind.HOLD),
    DO_NOT_REMIND(DecisionKind.HOLD),
    IN_PAYMENT(DecisionKind.HOLD),
    DISPUTE(DecisionKind.HOLD),
    PROMISE(DecisionKind.HOLD),
    TIME_BARRED(DecisionKind.HOLD),
    NO_RECIPIENT(DecisionKind.HOLD),
    MISSING_VALUE(DecisionKind.HOLD),
    PAUSE(DecisionKind.WAIT),
    CONTACTED_RECENTLY(DecisionKind.WAIT),
    DUE(DecisionKind.DISPATCH);

    private final DecisionKind kind;

    Cause(DecisionKind kind) {
      this.kind = kind;
    }
  }

  static Stream<Arguments> pairs() {
    return Stream.of(Cause.values())
        .flatMap(
            stronger ->
                EnumSet.range(stronger, Cause.DUE).stream()
                    .map(weaker -> Arguments.of(stronger, weaker)));
  }

  @ParameterizedTest(name = "{0} is said before {1}")
  @MethodSource("pairs")
  void ofTwoCausesTheStrongerIsTheReason(Cause stronger, Cause weaker) {
    assertReason(EnumSet.of(stronger, weaker), stronger);
  }

  @ParameterizedTest(name = "{0} is said before all that follow")
  @EnumSource(Cause.class)
  void ofAllCausesTheStrongestIsTheReason(Cause strongest) {
    assertReason(EnumSet.range(strongest, Cause.DUE), strongest);
  }

  private static void assertReason(EnumSet<Cause> causes, Cause expected) {
    List<Cause> weakestFirst = new ArrayList<>(causes);
    Collections.reverse(weakestFirst);

    InvoiceDecision decision = companyWith(weakestFirst).decide(customerWith(weakestFirst));

    assertThat(decision.reason()).isEqualTo(Reason.valueOf(expected.name()));
    assertThat(decision.kind()).isEqualTo(expected.kind);
  }

  private static CompanyFixture companyWith(List<Cause> causes) {
    int pause = causes.contains(Cause.PAUSE) ? 5000 : 5;
    CompanyFixture company =
        causes.contains(Cause.NO_SCENARIO)
            ? company()
            : company(scenario("STANDARD").pause(pause).email("e1"));
    if (causes.contains(Cause.NOT_ACTIVATED)) {
      company.notActivated();
    }
    if (causes.contains(Cause.MISSING_VALUE)) {
      company.missing("e1", "PaymentLink");
    }
    return company.withDefault("STANDARD").daysBetweenContacts(3);
  }

  private static CustomerFixture customerWith(List<Cause> causes) {
    CustomerFixture customer = aCustomer().owing(invoiceWith(causes));
    for (Cause cause : causes) {
      switch (cause) {
        case INSOLVENCY -> customer.insolvent();
        case CUSTOMER_HOLD -> customer.onHold();
        case NO_RECIPIENT -> customer.withoutAnyAddress();
        case CONTACTED_RECENTLY -> customer.lastContactedOn(TONIGHT.minusDays(1));
        default -> {}
      }
    }
    return customer;
  }

  private static InvoiceFixture invoiceWith(List<Cause> causes) {
    InvoiceFixture invoice = anInvoice();
    for (Cause cause : causes) {
      switch (cause) {
        case CANCELLED -> invoice.withStatus(InvoiceStatus.CANCELLED);
        case PAID -> invoice.owing("0.00");
        case COMPLETED -> invoice.standingAt(inScenario("STANDARD").completed().facts());
        case NOT_OVERDUE -> invoice.dueOn(TONIGHT);
        case BELOW_TOLERANCE -> invoice.owing("1.00");
        case PAYMENT_SCHEDULE -> invoice.withPaymentSchedule();
        case DO_NOT_REMIND -> invoice.notToBeReminded();
        case IN_PAYMENT -> invoice.withStatus(InvoiceStatus.IN_PAYMENT);
        case DISPUTE -> invoice.disputed();
        case PROMISE -> invoice.promisedFor(TONIGHT);
        case TIME_BARRED -> invoice.overdueBy(days(6 * 365));
        default -> {}
      }
    }
    return invoice;
  }
}
