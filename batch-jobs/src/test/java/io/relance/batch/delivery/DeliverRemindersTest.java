package io.relance.batch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.Delivery;
import io.relance.delivery.DeliveryOrder;
import io.relance.delivery.Pause;
import io.relance.delivery.Relays;
import io.relance.delivery.sms.TakeReceipt;
import io.relance.reminder.Channel;
import io.relance.time.CompanyClock;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jberet.creation.BatchCDIExtension;
import org.jberet.runtime.JobExecutionImpl;
import org.jboss.weld.bootstrap.api.helpers.RegistrySingletonProvider;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of the job through its definition; what a delivery does is tested in the domain. */
class DeliverRemindersTest {

  private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 18, 30);

  private static WeldContainer container;

  private final JobOperator operator = BatchRuntime.getJobOperator();

  @BeforeAll
  static void startContainer() {
    container =
        new Weld(RegistrySingletonProvider.STATIC_INSTANCE)
            .disableDiscovery()
            .addExtension(new BatchCDIExtension())
            .addBeanClasses(
                BeginDelivery.class,
                DeliveryLines.class,
                DeliverReminders.class,
                DeliveryOf.class,
                DeliveryInMemory.class,
                NoReceipts.class,
                Relays.class,
                NoPause.class,
                FridayEvening.class,
                QuietRun.class,
                QuietFailure.class)
            .initialize();
  }

  @AfterAll
  static void stopContainer() {
    container.shutdown();
  }

  @BeforeEach
  void nothingHappenedYet() {
    DeliveryInMemory.forget();
  }

  @Test
  void aDeliveryIsBegunOnceAndGoesOverItsLinesForTheMomentAskedFor() throws Exception {
    long execution = start("connections", "3");

    assertThat(status(execution)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(DeliveryInMemory.BEGUN).hasSize(1);
    assertThat(DeliveryInMemory.DELIVERED)
        .extracting(DeliveryOrder::line)
        .containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(DeliveryInMemory.DELIVERED)
        .allSatisfy(
            order -> {
              assertThat(order.runId()).isEqualTo(7);
              assertThat(order.asOf()).isEqualTo(NINE);
              assertThat(order.begunAt()).isEqualTo(NOW);
              assertThat(order.claimant()).isEqualTo("execution " + execution);
            });
  }

  @Test
  void unlessAskedOtherwiseItGoesOverTwoLinesForMailAndOneForEachOtherChannel() throws Exception {
    assertThat(status(start())).isEqualTo(BatchStatus.COMPLETED);

    assertThat(DeliveryInMemory.SERVED)
        .containsExactlyInAnyOrder(Channel.EMAIL, Channel.EMAIL, Channel.SMS);
  }

  @Test
  void oneThatTheTimerHasStartedServesWhatDoesNotRest() throws Exception {
    assertThat(status(start("startedBy", "timer"))).isEqualTo(BatchStatus.COMPLETED);

    assertThat(DeliveryInMemory.SERVED).containsExactly(Channel.EMAIL, Channel.EMAIL);
  }

  @Test
  void aStopReachesTheLinesThatAreAtWorkAndARestartClaimsUnderANewName() throws Exception {
    DeliveryInMemory.worksUntilStopped = true;
    long stopped = start();
    assertThat(DeliveryInMemory.atWork.await(1, TimeUnit.MINUTES)).isTrue();

    operator.stop(stopped);

    assertThat(status(stopped)).isEqualTo(BatchStatus.STOPPED);
    DeliveryInMemory.forget();

    long restarted = operator.restart(stopped, parameters());

    assertThat(status(restarted)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(DeliveryInMemory.BEGUN).as("what was left behind is tidied up again").hasSize(1);
    assertThat(DeliveryInMemory.DELIVERED)
        .hasSize(3)
        .extracting(DeliveryOrder::claimant)
        .containsOnly("execution " + restarted);
  }

  @Test
  void aLineThatBreaksFailsTheRunAndARestartGoesOn() throws Exception {
    DeliveryInMemory.breaks = true;
    long failed = start();
    assertThat(status(failed)).isEqualTo(BatchStatus.FAILED);
    DeliveryInMemory.forget();

    long restarted = operator.restart(failed, parameters());

    assertThat(status(restarted)).isEqualTo(BatchStatus.COMPLETED);
    assertThat(DeliveryInMemory.DELIVERED).isNotEmpty();
  }

  private long start(String... more) {
    return operator.start("deliver-reminders", parameters(more));
  }

  private static Properties parameters(String... more) {
    Properties parameters = new Properties();
    parameters.setProperty("runId", "7");
    parameters.setProperty("asOf", NINE.toString());
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

  /** Remembers what it was ordered. */
  static class DeliveryInMemory extends Delivery {

    static final List<DeliveryOrder> BEGUN = new CopyOnWriteArrayList<>();
    static final List<DeliveryOrder> DELIVERED = new CopyOnWriteArrayList<>();
    static final List<Channel> SERVED = new CopyOnWriteArrayList<>();

    static CountDownLatch atWork = new CountDownLatch(3);
    static boolean worksUntilStopped;
    static boolean breaks;

    static void forget() {
      BEGUN.clear();
      DELIVERED.clear();
      SERVED.clear();
      atWork = new CountDownLatch(3);
      worksUntilStopped = false;
      breaks = false;
    }

    @Override
    public List<Channel> channels(boolean byItself) {
      return byItself ? List.of(Channel.EMAIL) : List.of(Channel.EMAIL, Channel.SMS);
    }

    @Override
    public void begin(List<Channel> served, DeliveryOrder order) {
      BEGUN.add(order);
    }

    @Override
    public void deliver(Channel channel, DeliveryOrder order, BooleanSupplier stopped) {
      if (breaks) {
        throw new IllegalStateException("the database does not answer");
      }
      DELIVERED.add(order);
      SERVED.add(channel);
      atWork.countDown();
      while (worksUntilStopped && !stopped.getAsBoolean()) {
        Thread.onSpinWait();
      }
    }
  }

  /** No network has said anything. */
  static class NoReceipts extends TakeReceipt {
    @Override
    public void catchUp() {}
  }

  /** Nobody waits. */
  static class NoPause implements Pause {
    @Override
    public void of(Duration time) {
      throw new UnsupportedOperationException();
    }
  }

  /** It is Friday evening; what is tried is Monday morning. */
  static class FridayEvening implements CompanyClock {
    @Override
    public Clock clock() {
      return Clock.fixed(NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
  }

  /** Stands for the listener that tells the record of runs. */
  @Named("runListener")
  static class QuietRun extends AbstractJobListener {}

  /** Stands for the listener that keeps failures. */
  @Named("failureListener")
  static class QuietFailure extends AbstractStepListener {}
}
