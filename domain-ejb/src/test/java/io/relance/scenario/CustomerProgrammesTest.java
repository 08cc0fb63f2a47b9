package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.receivable.CategoryRule;
import io.relance.receivable.Customer;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.receivable.Customers;
import io.relance.scenario.CustomerProgrammes.Outcome;
import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a customer follows: its own programme, a scenario set by hand, or that of a category. */
class CustomerProgrammesTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private static final CompanyClock CLOCK =
      () -> Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  private final Beans beans =
      new Beans(database).with(CompanyClock.class, CLOCK).with(Event.class, toTheProgrammes());

  /** The only event that is fired here is that of a version. */
  private Event<?> toTheProgrammes() {
    return (Event<?>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              if (arguments[0] instanceof VersionPublished version) {
                beans.get(CustomerProgrammes.class).follow(version);
              }
              return null;
            });
  }

  @BeforeEach
  void aScenarioIsPublishedAndACustomerIsThere() {
    save(
        "S",
        new DraftContent(
            "Standard",
            Grouping.PER_CUSTOMER,
            List.of(
                new Step.Pause("p", null, 10, PauseFrom.DUE_DATE),
                new Step.Action("a", "Appel", null, 0, null)),
            new ScenarioOptions(List.of(Money.of("30", "EUR")), new Approval(List.of(), 2))));
    publish("S");
    database.inTransaction(
        entities -> entities.persist(new Customer("C/1", "Menuiserie Kerbrat", "fr")));
  }

  @AfterEach
  void forget() {
    database.inTransaction(
        entities ->
            Stream.of(
                    "scenario_amount",
                    "step_translation",
                    "scenario_step",
                    "scenario_version",
                    "scenario",
                    "customer",
                    "customer_category")
                .forEach(
                    table -> entities.createNativeQuery("delete from " + table).executeUpdate()));
  }

  @Test
  void a_programme_is_a_copy_that_the_customer_follows() {
    assertThat(start("S")).isEqualTo(new Outcome.Started("programme-c-1"));

    PublishedScenario copy = published("programme-c-1");
    assertThat(copy.label()).isEqualTo("Programme de Menuiserie Kerbrat");
    assertThat(copy.grouping()).isEqualTo(Grouping.PER_CUSTOMER);
    assertThat(copy.options()).isEqualTo(published("S").options());
    assertThat(copy.steps())
        .extracting(Step::type)
        .containsExactly(StepType.PAUSE, StepType.ACTION);
    assertThat(copy.steps()).extracting(Step::id).doesNotContain("p", "a");
    assertThat(customer().scenario()).contains("programme-c-1");
    assertThat(programmes().of("C/1")).contains("programme-c-1");
    assertThat(programmes().isFollowed("C/1")).isTrue();
  }

  @Test
  void a_programme_of_a_draft_is_followed_once_it_is_published() {
    save("D", new DraftContent("Draft", Grouping.PER_INVOICE, List.of(call())));

    assertThat(start("D")).isEqualTo(new Outcome.Drafted("programme-c-1", List.of()));
    assertThat(customer().scenario()).isEmpty();
    publish("programme-c-1");

    assertThat(customer().scenario()).contains("programme-c-1");
  }

  @Test
  void what_cannot_be_published_any_more_waits_to_be_put_right() {
    save("S", new DraftContent("Standard", Grouping.PER_INVOICE, List.of(call())));
    publish("S");
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery("update scenario_step set assignee = 'nobody'")
                .executeUpdate());

    assertThat(start("S"))
        .isInstanceOfSatisfying(
            Outcome.Drafted.class,
            drafted ->
                assertThat(drafted.problems())
                    .extracting(DraftProblem::code)
                    .containsExactly(DraftProblem.Code.ASSIGNEE_UNKNOWN));
    assertThat(programmes().isFollowed("C/1")).isFalse();
  }

  @Test
  void a_customer_has_one_programme() {
    start("S");

    assertThat(start("S")).isEqualTo(new Outcome.Exists("programme-c-1"));
    assertThat(programmes().start("C/2", "S")).isEqualTo(new Outcome.UnknownCustomer());
  }

  @Test
  void a_scenario_that_there_is_not_cannot_be_copied() {
    assertThat(start("nope")).isEqualTo(new Outcome.UnknownScenario());
    assertThat(programmes().of("C/1")).isEmpty();
  }

  @Test
  void a_programme_that_has_ended_is_a_scenario_like_every_other() {
    start("S");

    assertThat(programmes().end("C/1")).isTrue();
    assertThat(customer().scenario()).isEmpty();
    publish("programme-c-1");
    assertThat(customer().scenario()).isEmpty();
    assertThat(programmes().end("C/1")).isFalse();
    assertThat(start("S")).isEqualTo(new Outcome.Started("programme-c-1-2"));
  }

  @Test
  void a_scenario_chosen_by_hand_outlives_the_end_of_the_programme() {
    start("S");
    choose().forCustomer("C/1", "S");

    programmes().end("C/1");

    assertThat(customer().scenario()).contains("S");
  }

  @Test
  void what_is_chosen_by_hand_exists() {
    assertThat(choose().forCustomer("C/1", "nope"))
        .isEqualTo(ChooseScenario.Outcome.UNKNOWN_SCENARIO);
    assertThat(choose().classify("C/1", "A")).isEqualTo(ChooseScenario.Outcome.UNKNOWN_CATEGORY);
    assertThat(choose().classify("C/2", null)).isEqualTo(ChooseScenario.Outcome.UNKNOWN_CUSTOMER);
    categories().add("A");

    assertThat(choose().classify("C/1", "A")).isEqualTo(ChooseScenario.Outcome.DONE);
    assertThat(customer().category()).contains("A");
  }

  @Test
  void a_rule_names_one_category() {
    categories().add("A");
    categories().add("B");
    categories().derive("A", new CategoryRule.NewCustomer(6));
    categories().derive("A", new CategoryRule.LoyalCustomer(3, 10));
    categories().derive("B", new CategoryRule.LoyalCustomer(5, 0));

    assertThat(categories().find("A").flatMap(CustomerCategory::rule)).isEmpty();
    assertThat(categories().derivedBy(CategoryRule.Kind.LOYAL_CUSTOMER))
        .flatMap(CustomerCategory::rule)
        .contains(new CategoryRule.LoyalCustomer(5, 0));
    assertThat(categories().derivedBy(CategoryRule.Kind.NEW_CUSTOMER)).isEmpty();
    assertThat(categories().derive("C", null)).isEmpty();
  }

  private static Step call() {
    return new Step.Action(null, "Appel", null, 0, null);
  }

  private Outcome start(String source) {
    return programmes().start("C/1", source);
  }

  private CustomerProgrammes programmes() {
    return beans.get(CustomerProgrammes.class);
  }

  private ChooseScenario choose() {
    return beans.get(ChooseScenario.class);
  }

  private CustomerCategories categories() {
    return beans.get(CustomerCategories.class);
  }

  private Customer customer() {
    return beans.get(Customers.class).find("C/1").orElseThrow();
  }

  private PublishedScenario published(String code) {
    return beans.get(PublishedScenarios.class).find(code).orElseThrow();
  }

  private void save(String code, DraftContent content) {
    beans.get(ScenarioDrafts.class).save(code, content, OptionalLong.empty());
  }

  private void publish(String code) {
    beans.get(PublishScenario.class).publish(code, null);
  }
}
