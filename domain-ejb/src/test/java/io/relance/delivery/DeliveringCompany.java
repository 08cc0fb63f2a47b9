package io.relance.delivery;

import io.relance.delivery.document.PdfBinder;
import io.relance.delivery.document.PdfPrinter;
import io.relance.delivery.document.QrCodes;
import io.relance.delivery.document.pdf.HtmlPdfPrinter;
import io.relance.delivery.document.pdf.PdfBoxBinder;
import io.relance.delivery.document.pdf.ZxingQrCodes;
import io.relance.delivery.letter.MailingProvider;
import io.relance.operations.Job;
import io.relance.operations.JobRequest;
import io.relance.operations.RunCounts;
import io.relance.operations.Runs;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.Channel;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.message.Correspondence;
import io.relance.reminder.night.SmallCompany;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.MessageText;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.Step;
import io.relance.settings.InvoiceOptions;
import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import io.relance.time.SendingWindow;
import io.relance.time.WorkingCalendar;
import io.relance.user.ApplicationUser;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A company whose invoices fell due on 1 September 2026 and whose first reminder a night has
 * decided ten days later, to be delivered by the product's own beans that Friday morning.
 */
public final class DeliveringCompany {

  public static final String SCENARIO = "STANDARD";
  public static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  public static final LocalDate NIGHT = LocalDate.of(2026, 9, 11);
  public static final LocalDate SECOND_NIGHT = LocalDate.of(2026, 9, 28);
  public static final LocalDateTime OPENING = NIGHT.atTime(9, 0);

  private static final List<String> WRITTEN =
      List.of(
          "job_run_skip",
          "job_run_count",
          "job_run",
          "scenario_amount",
          "step_translation",
          "scenario_step",
          "scenario_version",
          "scenario",
          "application_user");
  private static final List<String> AS_AT_FIRST =
      List.of(
          "update channel_health set outages = 0, rests_until = null, last_words = null",
          "update sending_control set stopped = false, environment = null,"
              + " environment_set_by = null, per_minute = null,"
              + " per_minute_and_domain = null");

  private static final String CLAIMANT = "execution 1";

  private final H2Database database;
  private final SmallCompany ledger;
  private final Beans beans;
  private LocalDateTime now = OPENING;
  private String environment = "production";
  private final RelaysFake relays = new RelaysFake().with(new RelayFake());
  private long run;

  public DeliveringCompany(H2Database database) {
    this.database = database;
    this.ledger = new SmallCompany(database);
    CompanyClock clock = () -> Clock.fixed(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    WorkingCalendar everyDay = day -> true;
    this.beans =
        new Beans(database)
            .with(CompanyClock.class, clock)
            .with(WorkingCalendar.class, everyDay)
            .with(Relays.class, relays)
            .with(PdfPrinter.class, new HtmlPdfPrinter())
            .with(QrCodes.class, new ZxingQrCodes())
            .with(PdfBinder.class, new PdfBoxBinder())
            .with(MailingProvider.class, Optional::empty)
            .with(Pause.class, this::after)
            .with(Environment.class, () -> environment);
  }

  /** Puts users, options, the published scenario and a delivery's run in place. */
  public DeliveringCompany open(Grouping grouping) {
    return open(grouping, steps());
  }

  /** Does the same with a scenario of these steps. */
  public DeliveringCompany open(Grouping grouping, List<Step> steps) {
    change(
        entities -> {
          ApplicationUser sender = new ApplicationUser("finance", "Claire Fontaine", "fr");
          sender.changeEmail("claire@relance.example");
          sender.validateEmail("claire@relance.example", now);
          entities.merge(sender);
          InvoiceOptions options = entities.find(InvoiceOptions.class, 1);
          options.activateReminders(now);
          options.chooseDefaultScenario(SCENARIO);
        });
    beans.get(FirstUse.class).bind();
    beans
        .get(ScenarioDrafts.class)
        .save(SCENARIO, new DraftContent("Standard", grouping, steps), OptionalLong.empty());
    beans.get(PublishScenario.class).publish(SCENARIO, null);
    ledger.publishing(publishedScenario());
    run =
        beans
            .get(Runs.class)
            .begin(new JobRequest(Job.DELIVER_REMINDERS, null, OPENING, false), "finance")
            .fold(
                taken -> taken.runId(),
                denied -> {
                  throw new IllegalStateException("There is a run already.");
                });
    return this;
  }

  /** Publishes the same scenario once more, set to other options. */
  public DeliveringCompany publishing(ScenarioOptions options) {
    DraftContent now =
        beans.get(ScenarioDrafts.class).find(SCENARIO).map(ScenarioDraft::content).orElseThrow();
    beans
        .get(ScenarioDrafts.class)
        .save(
            SCENARIO,
            new DraftContent(now.label(), now.grouping(), now.steps(), options),
            OptionalLong.empty());
    beans.get(PublishScenario.class).publish(SCENARIO, null);
    ledger.publishing(publishedScenario());
    return this;
  }

  private static List<Step> steps() {
    return List.of(
        new Step.Pause("p1", null, 10, PauseFrom.PREVIOUS),
        email("m1"),
        new Step.Pause("p2", null, 15, PauseFrom.PREVIOUS),
        email("m2"));
  }

  static Step email(String id) {
    return new Step.Email(
        id,
        "Niveau " + id,
        "Facture [[!Number]]",
        "<p>Bonjour [[!GENDERANDNAME]], il reste [[!BalanceDue]].</p>",
        "finance",
        null,
        SendingWindow.DEFAULT,
        Map.of("en", new MessageText("Invoice [[!Number]]", "<p>Still open</p>")));
  }

  public void close() {
    ledger.forgetEverything();
    change(
        entities -> {
          WRITTEN.forEach(
              table -> entities.createNativeQuery("delete from " + table).executeUpdate());
          AS_AT_FIRST.forEach(row -> entities.createNativeQuery(row).executeUpdate());
        });
  }

  public SmallCompany ledger() {
    return ledger;
  }

  /** A customer with one invoice that the night of {@link #NIGHT} reminds of. */
  public Invoice owes(String customer, String invoice) {
    return owes(ledger.customer(customer), invoice);
  }

  public Invoice owes(Customer customer, String invoice) {
    return ledger.invoice(customer, invoice, DUE);
  }

  public void change(Consumer<EntityManager> change) {
    database.inTransaction(change);
  }

  /** Takes this for whoever asks for that type. */
  public <T> DeliveringCompany having(Class<? super T> type, T part) {
    beans.with(type, part);
    return this;
  }

  public <T> T bean(Class<T> type) {
    return beans.get(type);
  }

  /** Sends its channel's messages by another relay from now on. */
  public DeliveringCompany sendingBy(Relay other) {
    relays.with(other);
    return this;
  }

  public void itIs(LocalDateTime time) {
    now = time;
  }

  LocalDateTime now() {
    return now;
  }

  /** The database is in use elsewhere from now on. */
  public void moveTo(String elsewhere) {
    environment = elsewhere;
    beans.get(FirstUse.class).bind();
  }

  void after(Duration time) {
    now = now.plus(time);
  }

  public DeliveryOrder order() {
    return new DeliveryOrder(run, CLAIMANT, 0, now, now);
  }

  DeliveryRound round() {
    return new DeliveryRound(
        order(), beans.get(CurrentBasis.class).read(), beans.get(Correspondence.class).composer());
  }

  PublishedScenario publishedScenario() {
    return beans.get(PublishedScenarios.class).find(SCENARIO).orElseThrow();
  }

  /** Claims all that is due. */
  List<Long> claim() {
    return beans.get(DispatchQueue.class).claim(Channel.EMAIL, order(), 50).ids();
  }

  /** Claims all that is due and prepares it. */
  List<OutgoingDispatch> prepare() {
    return beans.get(PrepareDispatch.class).prepare(claim(), round());
  }

  public void deliver() {
    Delivery delivery = beans.get(Delivery.class);
    delivery.begin(delivery.channels(false), order());
    delivery.channels(false).forEach(channel -> deliver(channel));
  }

  void deliver(Channel channel) {
    beans.get(Delivery.class).deliver(channel, order(), () -> false);
  }

  Map<String, Long> counts() {
    return beans.get(RunCounts.class).sums(run);
  }

  public ReminderDispatch onlyDispatch() {
    List<ReminderDispatch> all = dispatches();
    if (all.size() != 1) {
      throw new AssertionError("There are " + all.size() + " dispatches.");
    }
    return all.get(0);
  }

  public ReminderDispatch newestDispatch() {
    List<ReminderDispatch> all = dispatches();
    return all.get(all.size() - 1);
  }

  public List<ReminderDispatch> dispatches() {
    return all(ReminderDispatch.class, "id");
  }

  List<DispatchInvoice> shares() {
    return all(DispatchInvoice.class, "invoiceId");
  }

  public ScenarioPosition positionOf(Invoice invoice) {
    return database.query(
        entities ->
            entities
                .createQuery(
                    "select p from ScenarioPosition p where p.invoiceId = :invoice",
                    ScenarioPosition.class)
                .setParameter("invoice", invoice.id())
                .getSingleResult());
  }

  public <T> List<T> all(Class<T> entity, String order) {
    return database.query(
        entities ->
            entities
                .createQuery(
                    "select e from %s e order by e.%s".formatted(entity.getSimpleName(), order),
                    entity)
                .getResultList());
  }
}
