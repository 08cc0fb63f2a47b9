package io.relance.batch.night;

import static io.relance.operations.Counted.COMMITTED;
import static io.relance.operations.Counted.DECIDED;
import static io.relance.operations.Counted.DISPATCHES;
import static io.relance.operations.Counted.READ;
import static io.relance.operations.Counted.ROLLED_BACK;
import static io.relance.operations.Counted.SKIPPED;
import static io.relance.operations.Counted.TASKS;
import static io.relance.operations.Counted.WRITTEN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import io.relance.operations.RunCounts;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.night.Night;
import io.relance.reminder.night.NightTally;
import io.relance.reminder.night.NightWriter;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes customers of a night and counts their invoices, in one transaction. */
@Stateless
@RolesAllowed(Role.JOBS)
public class NightChunk {

  @Inject private NightWriter writer;
  @Inject private RunCounts counts;
  @Inject private CompanyClock clock;

  @TransactionAttribute(MANDATORY)
  public void write(Night night, int partition, List<CustomerNight> customers) {
    counted(night, partition, customers);
  }

  /** Writes in a transaction of its own: a failure leaves the chunk's transaction as it was. */
  @TransactionAttribute(REQUIRES_NEW)
  public void writeApart(Night night, int partition, List<CustomerNight> customers) {
    counted(night, partition, customers);
  }

  private void counted(Night night, int partition, List<CustomerNight> customers) {
    NightTally tally = writer.write(night, customers);
    Map<String, Long> raised = new TreeMap<>(tally.reasons());
    raised.put(READ, tally.invoices());
    raised.put(DECIDED, tally.invoices());
    raised.put(WRITTEN, tally.invoices());
    raised.put(DISPATCHES, tally.dispatches());
    raised.put(TASKS, tally.tasks());
    raised.put(COMMITTED, 1L);
    counts.raise(night.runId(), partition, raised);
  }

  /** Records a customer that is left out, with the cause, and counts its invoices. */
  @TransactionAttribute(MANDATORY)
  public void skip(long runId, int partition, Left left) {
    counts.skip(runId, left.customerId(), left.customerNumber(), left.cause(), clock.now());
    counts.raise(runId, partition, Map.of(READ, left.invoices(), SKIPPED, left.invoices()));
  }

  /** Counts a chunk that is rolled back, though the chunk itself can't count any more. */
  @TransactionAttribute(REQUIRES_NEW)
  public void rolledBack(long runId, int partition) {
    counts.raise(runId, partition, Map.of(ROLLED_BACK, 1L));
  }

  /** A customer that is left out. */
  record Left(long customerId, String customerNumber, long invoices, String cause) {

    static Left of(CustomerNight night, String cause) {
      return new Left(
          night.customer().id(),
          night.customer().number(),
          night.customer().invoices().size(),
          cause);
    }

    static Left of(CustomerFile file, String cause) {
      return new Left(file.customerId(), file.customerNumber(), file.invoices(), cause);
    }
  }
}
