package io.relance.container;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.relance.intake.ImportKind;
import io.relance.intake.Intake;
import io.relance.it.BuildTree;
import io.relance.operations.ExecutionReport;
import io.relance.operations.ExecutionSummary;
import io.relance.operations.Executions;
import io.relance.operations.Job;
import io.relance.operations.JobAnswer;
import io.relance.operations.JobConsole;
import io.relance.operations.JobRequest;
import io.relance.operations.RunSkip;
import io.relance.operations.RunStatus;
import io.relance.scenario.ChangeOptions;
import io.relance.scenario.CreateScenario;
import io.relance.scenario.Grouping;
import io.relance.scenario.OptionsChange;
import io.relance.scenario.PublishScenario;
import io.relance.settings.Settings;
import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A night inside the server, over five customers: one is reminded, one waits, nobody can receive at
 * one, one has a row that makes no sense, and one's position the database refuses.
 */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class NightInTheContainerIT {

  private static final LocalDate NIGHT = LocalDate.of(2026, 9, 11);
  private static final int MOST_LOOKS = 1_200;
  private static final long MILLIS_BETWEEN_LOOKS = 100;

  private static final String CUSTOMERS =
      """
      number,name,email
      C-1,Reminded,c1@example.org
      C-2,Waiting,c2@example.org
      C-3,Senseless,c3@example.org
      C-4,Unreachable,
      C-5,Refused,c5@example.org
      """;

  private static final String INVOICES =
      """
      number,customer_number,invoice_date,due_date,currency,amount_incl_tax
      F-1,C-1,2026-08-01,2026-09-01,EUR,120.00
      F-2,C-2,2026-08-01,2026-09-05,EUR,120.00
      F-3,C-3,2026-08-01,2026-09-01,EUR,120.00
      F-4,C-4,2026-08-01,2026-09-01,EUR,120.00
      F-5,C-5,2026-08-01,2026-09-01,EUR,120.00
      """;

  @EJB private Administrator administrator;

  @EJB(lookup = "java:app/domain-ejb/Settings")
  private Settings settings;

  @EJB(lookup = "java:app/domain-ejb/Intake")
  private Intake intake;

  @EJB(lookup = "java:app/domain-ejb/CreateScenario")
  private CreateScenario scenarios;

  @EJB(lookup = "java:app/domain-ejb/PublishScenario")
  private PublishScenario publishing;

  @EJB(lookup = "java:app/domain-ejb/ChangeOptions")
  private ChangeOptions options;

  @EJB(lookup = "java:app/domain-ejb/Executions")
  private Executions executions;

  @EJB(lookup = "java:app/batch-jobs/BatchConsole!io.relance.operations.JobConsole")
  private JobConsole jobs;

  @Deployment
  static EnterpriseArchive theEarThatShips() {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClasses(NightInTheContainerIT.class, Administrator.class)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    return ShippedEar.with(
        BuildTree.target().resolve("relance.ear"), Testable.archiveToTest(tests));
  }

  @Test
  void theGoodRowsAreDecidedTheBadOnesAreRecordedAndASecondRunChangesNothing() throws Exception {
    administrator.call(this::setUp);

    ExecutionSummary night = administrator.call(this::night);

    assertEquals(RunStatus.COMPLETED, night.status());
    assertEquals(5, night.count("READ"));
    assertEquals(3, night.count("WRITTEN"));
    assertEquals(2, night.count("SKIPPED"));
    assertEquals(2, night.count("ROLLED_BACK"), "Each of the two was tried again.");
    assertEquals(1, night.count("DUE"));
    assertEquals(1, night.count("PAUSE"));
    assertEquals(1, night.count("NO_RECIPIENT"));
    assertEquals(1, night.count("DISPATCHES"));
    Map<String, String> causes = causes(night);
    assertEquals(Set.of("C-3", "C-5"), causes.keySet());
    assertTrue(causes.get("C-3").contains("NOBODY"), causes.get("C-3"));
    assertTrue(causes.get("C-5").toLowerCase(Locale.ROOT).contains("not_c5"), causes.get("C-5"));
    assertEquals(
        List.of("F-1 DISPATCH DUE null", "F-2 WAIT PAUSE null", "F-4 HOLD NO_RECIPIENT null"),
        reasons());
    assertEquals(List.of("F-1 1 c1@example.org READY 2026-09-11"), dispatches());
    List<String> positions = positions();
    assertEquals(List.of("F-1 1 WAITING", "F-2 0 WAITING", "F-4 0 WAITING"), positions);

    assertEquals(RunStatus.COMPLETED, administrator.call(this::night).status());
    assertEquals(positions, positions());
    assertEquals(1, dispatches().size());
    assertEquals(3, reasons().size());
  }

  private Void setUp() throws Exception {
    assertTrue(!settings.options().remindersEnabled(), "Reminders are off at first.");
    CreateScenario.Outcome created = scenarios.byWizard(10, 15, "finance", Grouping.PER_INVOICE);
    String code = ((CreateScenario.Outcome.Created) created).code();
    publishing.publish(code, null);
    assertEquals(
        List.of(), options.apply(new OptionsChange().remindersEnabled(true).defaultScenario(code)));
    take(ImportKind.CUSTOMERS, CUSTOMERS, 5);
    take(ImportKind.INVOICES, INVOICES, 5);
    poison();
    return null;
  }

  /** One row can't be understood, and one can't be written. */
  private static void poison() throws Exception {
    String refused = rows("select id from customer where number = 'C-5'").get(0);
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update customer set type = 'NOBODY' where number = 'C-3'");
      statement.executeUpdate(
          "alter table scenario_position add constraint not_c5 check (customer_id <> %s)"
              .formatted(refused));
    }
  }

  private void take(ImportKind kind, String file, int rows) throws Exception {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    assertEquals(rows, intake.take(kind, new ByteArrayInputStream(bytes)).created());
  }

  /** Runs the night to its end. */
  private ExecutionSummary night() throws InterruptedException {
    JobAnswer answer = jobs.start(new JobRequest(Job.NIGHTLY_REMINDERS, NIGHT, null, true));
    long execution = ((JobAnswer.Accepted) answer).executionId();
    CountDownLatch never = new CountDownLatch(1);
    for (int look = 0; look < MOST_LOOKS; look++) {
      ExecutionSummary summary =
          jobs.execution(execution).map(ExecutionReport::summary).orElseThrow();
      if (!summary.status().isLive()) {
        return summary;
      }
      assertTrue(!never.await(MILLIS_BETWEEN_LOOKS, MILLISECONDS));
    }
    throw new AssertionError("Execution " + execution + " does not end.");
  }

  private Map<String, String> causes(ExecutionSummary night) throws Exception {
    return administrator.call(() -> executions.skipped(night.runId(), 10)).stream()
        .collect(Collectors.toMap(RunSkip::item, RunSkip::cause));
  }

  private List<String> reasons() throws Exception {
    return rows(
        """
        select i.number, r.decision, r.reason, r.last_night
        from recorded_reason r join invoice i on i.id = r.invoice_id
        order by i.number, r.first_night""");
  }

  private List<String> dispatches() throws Exception {
    return rows(
        """
        select i.number, s.stage_number, d.recipient_address, d.state, d.business_date
        from reminder_dispatch d
        join dispatch_invoice s on s.dispatch_id = d.id
        join invoice i on i.id = s.invoice_id
        order by i.number, s.stage_number""");
  }

  private List<String> positions() throws Exception {
    return rows(
        """
        select i.number, p.stages_had, p.state
        from scenario_position p join invoice i on i.id = p.invoice_id
        order by i.number""");
  }

  private static List<String> rows(String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(row(found));
      }
    }
    return rows;
  }

  private static String row(ResultSet found) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
      columns.add(found.getString(column));
    }
    return String.join(" ", columns.stream().map(String::valueOf).toList());
  }

  private static DataSource database() throws Exception {
    return (DataSource) new InitialContext().lookup("jdbc/relance");
  }
}
