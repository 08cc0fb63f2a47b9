package io.relance.reminder.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.reminder.decision.Nights.Decided;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every scenario, every ledger and every series of nights. */
class ReminderDecisionPropertiesTest {

  private static final LocalDate START = LocalDate.of(2026, 9, 1);

  /** A company and the customer that it reminds, on some nights and not on others. */
  record Story(
      ScenarioFixture scenario,
      int daysBetweenContacts,
      CustomerFixture customer,
      List<InvoiceFacts> free,
      List<InvoiceFacts> held,
      List<LocalDate> nights,
      Set<Integer> nightsHeld) {

    ReminderDecision decision() {
      return company().decision();
    }

    CompanyFixture company() {
      return CompanyFixture.company(scenario).daysBetweenContacts(daysBetweenContacts);
    }

    PublishedScenario published() {
      return scenario.version();
    }

    Nights nightsFromTheStart() {
      return Nights.of(decision(), customer.owing(free).facts());
    }

    /** Some of the invoices held from the start, some not. */
    List<InvoiceFacts> partlyHeld() {
      return IntStream.range(0, free.size())
          .mapToObj(i -> (nightsHeld.contains(i) ? held : free).get(i))
          .toList();
    }

    /** Lets the facts change as the story tells, before its n-th night. */
    void tellTo(Nights run, int n) {
      Map<Long, InvoiceFacts> now =
          (nightsHeld.contains(n) ? held : free).stream().collect(toMap(InvoiceFacts::id, i -> i));
      run.then(invoice -> now.get(invoice.id()).at(invoice.position()));
    }

    Nights play() {
      Nights run = nightsFromTheStart();
      for (int n = 0; n < nights.size(); n++) {
        tellTo(run, n);
        run.run(nights.get(n));
      }
      return run;
    }
  }

  @Property
  void noInvoiceGetsTwoStagesForOneBusinessDate(@ForAll("stories") Story story) {
    Nights run = story.nightsFromTheStart();
    for (int n = 0; n < story.nights().size(); n++) {
      story.tellTo(run, n);
      run.run(story.nights().get(n));
      run.run(story.nights().get(n));
    }

    Map<Object, List<Decided>> byInvoiceAndStep =
        run.history().stream().collect(groupingBy(one -> List.of(one.invoice(), one.step())));
    assertThat(byInvoiceAndStep.values()).allSatisfy(times -> assertThat(times).hasSize(1));
    assertThat(stagesByInvoiceAndNight(story, run))
        .allSatisfy(stages -> assertThat(stages).hasSize(1));
  }

  private static List<Set<Integer>> stagesByInvoiceAndNight(Story story, Nights run) {
    Map<Object, List<Decided>> nights =
        run.history().stream().collect(groupingBy(one -> List.of(one.invoice(), one.night())));
    return nights.values().stream().map(steps -> stagesOf(story, steps)).toList();
  }

  private static Set<Integer> stagesOf(Story story, List<Decided> steps) {
    Set<Integer> stages = new HashSet<>();
    steps.forEach(one -> stages.add(stageOf(story.published(), one.step()).number()));
    return stages;
  }

  private static Stage stageOf(PublishedScenario scenario, String stepId) {
    return scenario.stages().stream()
        .filter(stage -> stage.steps().stream().anyMatch(step -> step.step().id().equals(stepId)))
        .findFirst()
        .orElseThrow();
  }

  @Property
  void aHeldPositionNeverMoves(@ForAll("stories") Story story) {
    Nights run = story.nightsFromTheStart();
    for (int n = 0; n < story.nights().size(); n++) {
      story.tellTo(run, n);
      for (InvoiceDecision one : run.run(story.nights().get(n)).decisions()) {
        if (one.kind() == DecisionKind.HOLD && one.invoice().position() != null) {
          assertThat(one.position()).isEqualTo(one.invoice().position());
          assertThat(one.stage()).isNull();
        }
      }
    }
  }

  @Property
  void runningANightTwiceChangesNothing(@ForAll("stories") Story story) {
    Nights run = story.nightsFromTheStart();
    for (int n = 0; n < story.nights().size(); n++) {
      story.tellTo(run, n);
      run.run(story.nights().get(n));
      CustomerFacts after = run.customer();

      CustomerDecisions again = run.run(story.nights().get(n));

      assertThat(again.messages()).isEmpty();
      assertThat(again.decisions()).allMatch(one -> one.stage() == null);
      assertThat(run.customer()).isEqualTo(after);
    }
  }

  @Property
  void skippingNightsNeverMakesABurst(@ForAll("stories") Story story) {
    Nights run = story.play();

    Map<String, List<Decided>> byInvoice =
        run.history().stream().collect(groupingBy(Decided::invoice));
    byInvoice.values().forEach(stages -> assertKeepsItsDistances(story.published(), stages));
  }

  private static void assertKeepsItsDistances(PublishedScenario scenario, List<Decided> history) {
    for (int i = 1; i < history.size(); i++) {
      Stage before = stageOf(scenario, history.get(i - 1).step());
      Stage stage = stageOf(scenario, history.get(i).step());
      long apart = ChronoUnit.DAYS.between(history.get(i - 1).night(), history.get(i).night());
      if (stage.number() != before.number()) {
        assertThat(stage.number()).isEqualTo(before.number() + 1);
        assertThat(apart).isGreaterThanOrEqualTo(Math.max(1, leastDays(stage)));
      }
    }
  }

  private static int leastDays(Stage stage) {
    return stage.pauses().stream()
        .mapToInt(pause -> pause.from() == PauseFrom.PREVIOUS ? pause.days() : 7)
        .max()
        .orElse(0);
  }

  @Property
  void theOrderOfInvoicesDoesNotMatter(@ForAll("stories") Story story, @ForAll Random random) {
    Nights run = story.play();
    LocalDate night = story.nights().get(story.nights().size() - 1).plusDays(10);
    List<InvoiceFacts> shuffled = new ArrayList<>(run.customer().invoices());
    Collections.shuffle(shuffled, random);

    assertThat(story.decision().decide(run.customer().owing(shuffled), night))
        .isEqualTo(story.decision().decide(run.customer(), night));
  }

  @Property
  void theSequenceOfStagesIsStrictlyIncreasing(@ForAll("stories") Story story) {
    Nights run = story.nightsFromTheStart();
    for (int n = 0; n < story.nights().size(); n++) {
      story.tellTo(run, n);
      for (InvoiceDecision one : run.run(story.nights().get(n)).decisions()) {
        PositionFacts before = one.invoice().position();
        int sequence = before == null ? 0 : before.stageSequence();
        if (one.stage() != null) {
          assertThat(one.stage().sequence()).isGreaterThan(sequence);
          assertThat(one.position().stageSequence()).isEqualTo(one.stage().sequence());
        } else if (one.position() != null) {
          assertThat(one.position().stageSequence()).isEqualTo(sequence);
        }
      }
    }
  }

  @Property
  void groupingNeitherLosesNorDuplicatesAStepOfAnInvoice(@ForAll("stories") Story story) {
    Nights run = story.nightsFromTheStart();
    for (int n = 0; n < story.nights().size(); n++) {
      story.tellTo(run, n);
      CustomerDecisions decided = run.run(story.nights().get(n));

      List<String> sent =
          decided.messages().stream()
              .flatMap(message -> message.about().stream())
              .map(about -> about.invoice().number() + " " + about.stepId())
              .toList();
      assertThat(sent).containsExactlyInAnyOrderElementsOf(toBeSent(story, decided));
    }
  }

  private static List<String> toBeSent(Story story, CustomerDecisions decided) {
    return decided.decisions().stream()
        .filter(one -> one.stage() != null)
        .flatMap(
            one ->
                story.published().stages().get(one.stage().number() - 1).steps().stream()
                    .filter(step -> step.step() instanceof Step.Communication)
                    .filter(
                        step ->
                            one.stage().leftOut().stream()
                                .noneMatch(left -> left.stepNumber() == step.number()))
                    .map(step -> one.invoice().number() + " " + step.step().id()))
        .toList();
  }

  @Property
  void theForecastIsWhatHappensWhenNothingIsPaid(
      @ForAll("stories") Story story,
      @ForAll("leastAmounts") Money leastAmount,
      @ForAll boolean lacking) {
    story.scenario().claimingAtLeast(leastAmount);
    CompanyFixture company = story.company();
    if (lacking) {
      company.missingFor("FA-1", "email 2.0", "Amount").missingFor("FA-2", "sms 3.0", "Amount");
    }
    CustomerFacts customer = story.customer().owing(story.partlyHeld()).facts();

    Nights run = Nights.of(company.decision(), customer).daily(START, START.plusDays(400));

    Map<Long, List<Foreseen>> whole =
        company.decision().upcoming(customer, START, START.plusDays(400));
    for (InvoiceFacts invoice : customer.invoices()) {
      List<Foreseen> forecast = company.decision().upcoming(customer, invoice, START);
      assertThat(whole.getOrDefault(invoice.id(), List.of())).isEqualTo(forecast);
      assertThat(forecast.stream().map(one -> one.date() + " " + one.label()))
          .containsExactlyInAnyOrderElementsOf(
              run.history().stream()
                  .filter(one -> one.invoice().equals(invoice.number()))
                  .map(one -> one.night() + " " + one.step())
                  .toList());
    }
  }

  @Provide
  Arbitrary<Money> leastAmounts() {
    return Arbitraries.of("0.00", "150.00", "250.00").map(amount -> Money.of(amount, "EUR"));
  }

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<List<LocalDate>> nights =
        Arbitraries.integers()
            .between(0, 150)
            .set()
            .ofMinSize(1)
            .ofMaxSize(40)
            .map(days -> days.stream().sorted().map(START::plusDays).toList());
    return Combinators.combine(
            scenarios(),
            Arbitraries.integers().between(0, 4),
            customers(),
            ledgers(),
            nights,
            Arbitraries.integers().between(0, 39).set().ofMaxSize(20))
        .as(
            (scenario, gap, customer, ledger, dates, heldOn) ->
                new Story(
                    scenario,
                    gap,
                    customer,
                    ledger.stream().map(Pair::free).toList(),
                    ledger.stream().map(Pair::held).toList(),
                    dates,
                    heldOn))
        .withoutEdgeCases();
  }

  private static Arbitrary<CustomerFixture> customers() {
    return Arbitraries.of("nothing", "email", "phone", "postal address")
        .map(absent -> CustomerFixture.aCustomer().without(absent));
  }

  /** One invoice, as it is when nothing holds it and when something does. */
  record Pair(InvoiceFacts free, InvoiceFacts held) {}

  private static Arbitrary<List<Pair>> ledgers() {
    Arbitrary<Integer> due = Arbitraries.integers().between(-60, 60);
    Arbitrary<Integer> terms = Arbitraries.integers().between(0, 45);
    Arbitrary<String> currency = Arbitraries.of("EUR", "CHF");
    Arbitrary<Integer> hold = Arbitraries.integers().between(0, 4);
    return Combinators.combine(due, terms, currency, hold)
        .as(
            (day, days, money, kind) ->
                (InvoiceMaker)
                    number -> {
                      InvoiceFixture free = invoice(number, day, days, money);
                      InvoiceFixture held = held(invoice(number, day, days, money), kind);
                      return new Pair(free.facts(), held.facts());
                    })
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(ReminderDecisionPropertiesTest::numbered);
  }

  private interface InvoiceMaker {
    Pair make(int number);
  }

  private static List<Pair> numbered(List<InvoiceMaker> makers) {
    List<Pair> pairs = new ArrayList<>();
    makers.forEach(maker -> pairs.add(maker.make(pairs.size() + 1)));
    return pairs;
  }

  private static InvoiceFixture invoice(int number, int dueDay, int terms, String currency) {
    LocalDate due = START.plusDays(dueDay);
    return InvoiceFixture.anInvoice()
        .numbered(number)
        .dueOn(due)
        .issuedOn(due.minusDays(terms))
        .in(currency);
  }

  private static InvoiceFixture held(InvoiceFixture invoice, int kind) {
    return switch (kind) {
      case 0 -> invoice.disputed();
      case 1 -> invoice.notToBeReminded();
      case 2 -> invoice.withPaymentSchedule();
      case 3 -> invoice.promisedFor(START.plusDays(60));
      default -> invoice;
    };
  }

  private static Arbitrary<ScenarioFixture> scenarios() {
    Arbitrary<Integer> first = Arbitraries.integers().between(-5, 20);
    Arbitrary<List<StageMaker>> later = stages().list().ofMaxSize(3);
    return Combinators.combine(Arbitraries.of(true, false), first, stages(), later)
        .as(
            (perCustomer, firstDays, firstStage, laterStages) -> {
              ScenarioFixture scenario = ScenarioFixture.scenario("S");
              if (perCustomer) {
                scenario.perCustomer();
              }
              firstStage.withDays(firstDays).addTo(scenario, 1);
              for (int i = 0; i < laterStages.size(); i++) {
                laterStages.get(i).addTo(scenario, i + 2);
              }
              return scenario;
            });
  }

  private record StageMaker(int days, PauseFrom from, List<String> steps) {

    StageMaker withDays(int others) {
      return new StageMaker(others, from, steps);
    }

    void addTo(ScenarioFixture scenario, int number) {
      scenario.pause(days, from);
      for (int i = 0; i < steps.size(); i++) {
        String label = steps.get(i) + " " + number + "." + i;
        switch (steps.get(i)) {
          case "email" -> scenario.email(label);
          case "sms" -> scenario.sms(label);
          case "letter" -> scenario.letter(label);
          default -> scenario.action(label);
        }
      }
    }
  }

  private static Arbitrary<StageMaker> stages() {
    Arbitrary<List<String>> steps =
        Arbitraries.of("email", "sms", "letter", "action").list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.integers().between(0, 30), Arbitraries.of(PauseFrom.class), steps)
        .as(StageMaker::new);
  }
}
