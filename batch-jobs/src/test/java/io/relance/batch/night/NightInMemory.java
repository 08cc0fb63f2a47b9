package io.relance.batch.night;

import io.relance.operations.RunCounts;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.decision.DerivedCategories;
import io.relance.reminder.decision.ReminderRules;
import io.relance.reminder.decision.ScenarioCatalogue;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.CustomerFiles;
import io.relance.reminder.facts.CustomerRange;
import io.relance.reminder.night.Night;
import io.relance.reminder.night.NightRanges;
import io.relance.reminder.night.NightTally;
import io.relance.reminder.night.NightWriter;
import io.relance.settings.CompanyCalendar;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.time.WorkingCalendar;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** What the artifacts of the job lean on, without a database: it remembers what is asked of it. */
final class NightInMemory {

  static final List<Long> WRITTEN = new CopyOnWriteArrayList<>();
  static final List<Integer> CHUNKS = new CopyOnWriteArrayList<>();
  static final Map<String, String> SKIPPED = new ConcurrentHashMap<>();
  static final Map<String, Long> COUNTS = new ConcurrentHashMap<>();
  static final List<LocalDate> DATES = new CopyOnWriteArrayList<>();
  static final List<CustomerRange> SETTLED = new CopyOnWriteArrayList<>();

  static long customers;
  static Set<Long> senseless = Set.of();
  static Predicate<Long> unwritable = id -> false;
  static Predicate<Long> unreadable = after -> false;
  static boolean countable = true;

  private NightInMemory() {}

  static void forget() {
    List.of(WRITTEN, CHUNKS, DATES, SETTLED).forEach(List::clear);
    SKIPPED.clear();
    COUNTS.clear();
    senseless = Set.of();
    unwritable = id -> false;
    unreadable = after -> false;
    countable = true;
  }

  /** Decides with no scenario at all. */
  static class Basis extends CurrentBasis {
    @Override
    public DecisionBasis read() {
      return new DecisionBasis(
          new ReminderRules(true, null, BigDecimal.ZERO, 0, 7, 0, 0, 5, 2, DerivedCategories.NONE),
          new ScenarioCatalogue(Map.of()),
          (step, customer, invoice, recipient, night) -> List.of());
    }
  }

  /** Customers from 1 on. */
  static class Facts extends CustomerFactsReader {

    @Override
    public List<CustomerRange> ranges(int most, LocalDate lastDueDate) {
      return CustomerRange.endingAt(
          LongStream.rangeClosed(1, most).mapToObj(part -> customers * part / most).toList());
    }

    @Override
    public long invoices(LocalDate lastDueDate) {
      if (!countable) {
        throw new IllegalStateException("the database does not answer");
      }
      return customers;
    }

    @Override
    public List<CustomerFile> page(
        CustomerRange range, long after, int most, LocalDate lastDueDate) {
      if (unreadable.test(after)) {
        throw new IllegalStateException("the database does not answer");
      }
      long first = Math.max(1, after + 1);
      long last = Math.min(customers, range.upTo());
      return LongStream.rangeClosed(first, last)
          .limit(most)
          .mapToObj(
              id -> senseless.contains(id) ? CustomerFiles.senseless(id) : CustomerFiles.sound(id))
          .toList();
    }
  }

  /** Writes all customers of a chunk or none. */
  static class Writer extends NightWriter {
    @Override
    public NightTally write(Night night, List<CustomerNight> customers) {
      List<Long> ids = customers.stream().map(one -> one.customer().id()).toList();
      if (ids.stream().anyMatch(unwritable)) {
        throw new IllegalStateException("a key stands twice");
      }
      WRITTEN.addAll(ids);
      CHUNKS.add(ids.size());
      DATES.add(night.businessDate());
      return new NightTally(ids.size(), 0, 0, Map.of());
    }
  }

  /** Keeps the ranges of the only run. */
  static class Ranges extends NightRanges {
    @Override
    public void settle(long runId, List<CustomerRange> ranges) {
      SETTLED.addAll(ranges);
    }

    @Override
    public List<CustomerRange> of(long runId) {
      return new ArrayList<>(SETTLED);
    }
  }

  /** Counts the only run. */
  static class Counts extends RunCounts {
    @Override
    public void raise(long runId, int partition, Map<String, Long> counts) {
      counts.forEach((counted, tally) -> COUNTS.merge(counted, tally, Long::sum));
    }

    @Override
    public void expect(long runId, long items) {
      COUNTS.put("EXPECTED", items);
    }

    @Override
    public void skip(long runId, Long customerId, String item, String cause, LocalDateTime at) {
      SKIPPED.put(item, cause);
    }

    @Override
    public Map<String, Long> sums(long runId) {
      return Collections.unmodifiableMap(COUNTS);
    }
  }

  /** Every day is worked. */
  static class Calendar extends CompanyCalendar {
    @Override
    public WorkingCalendar current() {
      return day -> true;
    }
  }

  /** Nobody asks. */
  static class NoSettings extends Settings {}

  /** The machine's. */
  static class MachineClock implements CompanyClock {
    @Override
    public Clock clock() {
      return Clock.system(ZoneOffset.UTC);
    }
  }

  /** Stands for the listener that tells the record of runs. */
  @Named("runListener")
  static class QuietRun extends AbstractJobListener {}

  /** Stands for the listener that keeps failures. */
  @Named("failureListener")
  static class QuietFailure extends AbstractStepListener {}
}
