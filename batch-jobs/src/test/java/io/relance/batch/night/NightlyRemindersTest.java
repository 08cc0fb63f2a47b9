package io.relance.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.reminder.facts.CustomerRange;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jberet.creation.BatchCDIExtension;
import org.jberet.runtime.JobExecutionImpl;
import org.jboss.weld.bootstrap.api.helpers.RegistrySingletonProvider;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of the job through its definition; that a chunk is atomic is for a real server. */
class NightlyRemindersTest {

  private static WeldContainer container;

  private final JobOperator operator = BatchRuntime.getJobOperator();

  @BeforeAll
  static void startContainer() {
    container =
        new Weld(RegistrySingletonProvider.STATIC_INSTANCE)
            .disableDiscovery()
            .addExtension(new BatchCDIExtension())
            .addBeanClasses(
                PrepareNight.class,
                NightPartitions.class,
                CustomerReader.class,
                CustomerProcessor.class,
                CustomerWriter.class,
                NightChunk.class,
                NightSkips.class,
                NightReport.class,
                NightInMemory.Basis.class,
                NightInMemory.Facts.class,
                NightInMemory.Writer.class,
                NightInMemory.Ranges.class,
                NightInMemory.Counts.class,
                NightInMemory.Calendar.class,
                NightInMemory.NoSettings.class,
                NightInMemory.MachineClock.class,
                NightInMemory.QuietRun.class,
                NightInMemory.QuietFailure.class)
            .initialize();
  }

  @AfterAll
  static void stopContainer() {
    container.shutdown();
  }

  @BeforeEach
  void twentyFiveCustomers() {
    NightInMemory.forget();
    NightInMemory.customers = 25;
  }

  @Test
  void everyCustomerIsWrittenOnceForTheBusinessDate() throws Exception {
    assertThat(run()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(NightInMemory.WRITTEN).containsExactlyInAnyOrderElementsOf(customers(1, 25));
    assertThat(NightInMemory.DATES).containsOnly(LocalDate.of(2026, 9, 11));
    assertThat(NightInMemory.CHUNKS).allMatch(size -> size <= 5);
    assertThat(NightInMemory.COUNTS)
        .containsEntry("EXPECTED", 25L)
        .containsEntry("READ", 25L)
        .containsEntry("WRITTEN", 25L);
  }

  @Test
  void twoPartitionsShareTheCustomersUnlessMoreAreAskedFor() throws Exception {
    run();
    assertThat(NightInMemory.SETTLED)
        .containsExactly(
            new CustomerRange(Long.MIN_VALUE, 12), new CustomerRange(12, Long.MAX_VALUE));

    NightInMemory.forget();
    run("partitions", "4");
    assertThat(NightInMemory.SETTLED).hasSize(4);
    assertThat(NightInMemory.WRITTEN).containsExactlyInAnyOrderElementsOf(customers(1, 25));
  }

  @Test
  void aNightWithNobodyCompletes() throws Exception {
    NightInMemory.customers = 0;

    assertThat(run()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(NightInMemory.WRITTEN).isEmpty();
  }

  @Test
  void aCustomerThatCannotBeWrittenIsLeftOutAloneAndRecorded() throws Exception {
    NightInMemory.unwritable = id -> id == 8;

    assertThat(run()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(NightInMemory.WRITTEN)
        .containsExactlyInAnyOrderElementsOf(
            customers(1, 25).stream().filter(id -> id != 8).toList());
    assertThat(NightInMemory.SKIPPED).hasSize(1);
    assertThat(NightInMemory.SKIPPED.get("C-8")).contains("a key stands twice");
    assertThat(NightInMemory.COUNTS).containsEntry("ROLLED_BACK", 1L);
  }

  @Test
  void aCustomerThatCannotBeWrittenIsTriedOnceInItsChunkAndOnceAlone() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    NightInMemory.unwritable = id -> id == 8 && tries.incrementAndGet() > 0;

    run();

    assertThat(tries).hasValue(2);
  }

  @Test
  void ofSeveralCulpritsInAChunkEachIsLeftOutAndNobodyElse() throws Exception {
    NightInMemory.unwritable = id -> id == 6 || id == 8;
    NightInMemory.senseless = Set.of(7L);

    assertThat(run()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(NightInMemory.WRITTEN)
        .containsExactlyInAnyOrderElementsOf(
            customers(1, 25).stream().filter(id -> id < 6 || id > 8).toList());
    assertThat(NightInMemory.SKIPPED).containsOnlyKeys("C-6", "C-7", "C-8");
    assertThat(NightInMemory.COUNTS).containsEntry("WRITTEN", 22L);
  }

  @Test
  void aFailureThatDoesNotComeBackLeavesNobodyOut() throws Exception {
    Set<Long> failing = ConcurrentHashMap.newKeySet();
    failing.add(8L);
    NightInMemory.unwritable = failing::remove;

    assertThat(run()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(NightInMemory.WRITTEN).containsExactlyInAnyOrderElementsOf(customers(1, 25));
    assertThat(NightInMemory.SKIPPED).isEmpty();
  }

  @Test
  void aCustomerWhoseFactsMakeNoSenseIsLeftOutAloneAndRecorded() throws Exception {
    NightInMemory.senseless = Set.of(3L, 20L);

    assertThat(run()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(NightInMemory.WRITTEN).hasSize(23).doesNotContain(3L, 20L);
    assertThat(NightInMemory.SKIPPED).containsOnlyKeys("C-3", "C-20");
  }

  @Test
  void tooManyCustomersLeftOutFailTheRun() throws Exception {
    NightInMemory.unwritable = id -> true;

    assertThat(run("skipLimit", "3")).isEqualTo(BatchStatus.FAILED);
  }

  @Test
  void aRestartGoesOnBehindTheLastCheckpoint() throws Exception {
    NightInMemory.unreadable = after -> after == 5 || after == 17;
    long failed = start(parameters("skipLimit", "2"));
    assertThat(status(failed)).isEqualTo(BatchStatus.FAILED);
    assertThat(NightInMemory.WRITTEN)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.concat(LongStream.rangeClosed(1, 5), LongStream.rangeClosed(13, 17))
                .boxed()
                .toList());
    NightInMemory.unreadable = after -> false;

    long restarted = operator.restart(failed, parameters());

    assertThat(status(restarted)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(NightInMemory.WRITTEN).containsExactlyInAnyOrderElementsOf(customers(1, 25));
    assertThat(NightInMemory.DATES).containsOnly(LocalDate.of(2026, 9, 11));
    assertThat(NightInMemory.SETTLED).as("the ranges are settled once").hasSize(2);
  }

  @Test
  void aNightThatIsStoppedKeepsWhatItHasWrittenAndGoesOnBehindIt() throws Exception {
    AtomicLong execution = new AtomicLong();
    CountDownLatch known = new CountDownLatch(1);
    NightInMemory.unwritable =
        id -> {
          if (id == 8) {
            passed(known);
            operator.stop(execution.get());
          }
          return false;
        };
    execution.set(start(parameters("partitions", "1")));
    known.countDown();

    assertThat(status(execution.get())).isEqualTo(BatchStatus.STOPPED);
    assertThat(NightInMemory.WRITTEN).startsWith(customers(1, 10).toArray(Long[]::new));
    assertThat(NightInMemory.WRITTEN).hasSizeLessThan(25);

    NightInMemory.unwritable = id -> false;
    long restarted = operator.restart(execution.get(), parameters("partitions", "1"));

    assertThat(status(restarted)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(NightInMemory.WRITTEN).containsExactlyElementsOf(customers(1, 25));
  }

  @Test
  void aNightThatCannotBePreparedFailsAndPreparesAgainWhenRestarted() throws Exception {
    NightInMemory.countable = false;
    long failed = start(parameters());
    assertThat(status(failed)).isEqualTo(BatchStatus.FAILED);
    assertThat(NightInMemory.WRITTEN).isEmpty();
    NightInMemory.countable = true;

    long restarted = operator.restart(failed, parameters());

    assertThat(status(restarted)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(NightInMemory.WRITTEN).containsExactlyInAnyOrderElementsOf(customers(1, 25));
  }

  @Test
  void aNightThatIsCompletedIsNotRestarted() throws Exception {
    long completed = start(parameters());
    assertThat(status(completed)).isEqualTo(BatchStatus.COMPLETED);

    assertThatThrownBy(() -> operator.restart(completed, parameters()))
        .isInstanceOf(JobExecutionAlreadyCompleteException.class);
  }

  private static void passed(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Long> customers(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  private BatchStatus run(String... more) throws InterruptedException {
    return status(start(parameters(more)));
  }

  private long start(Properties parameters) {
    return operator.start("nightly-reminders", parameters);
  }

  private static Properties parameters(String... more) {
    Properties parameters = new Properties();
    parameters.setProperty("businessDate", "2026-09-11");
    parameters.setProperty("runId", "1");
    parameters.setProperty("chunkSize", "5");
    for (int i = 0; i < more.length; i += 2) {
      parameters.setProperty(more[i], more[i + 1]);
    }
    return parameters;
  }

  private BatchStatus status(long execution) throws InterruptedException {
    JobExecutionImpl running = (JobExecutionImpl) operator.getJobExecution(execution);
    running.awaitTermination(1, TimeUnit.MINUTES);
    return running.getBatchStatus();
  }
}
