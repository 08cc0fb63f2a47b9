package io.relance.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Kills a server at moments that were drawn beforehand, counted by the messages a relay gets. */
final class Executioner implements CountingRelay.Witness, AutoCloseable {

  private static final int SOON_MICROS = 60_000;

  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final Map<Moment, Set<Long>> struck = new EnumMap<>(Moment.class);
  private final Random random;
  private final Iterator<Moment> moments;
  private volatile Blow blow;

  /**
   * @param kills each moment has its turn among so many, if there are enough; the rest are drawn
   */
  Executioner(int kills, long seed) {
    random = new Random(seed);
    List<Moment> drawn = new ArrayList<>(List.of(Moment.values()));
    while (drawn.size() < kills) {
      drawn.add(Moment.values()[random.nextInt(Moment.values().length)]);
    }
    Collections.shuffle(drawn, random);
    moments = drawn.iterator();
  }

  /** When a server is killed. */
  enum Moment {
    /** The relay has the final dot, and has not answered. */
    BEFORE_THE_ANSWER,
    /** The relay has answered, and the server has hardly heard it. */
    AFTER_THE_ANSWER,
    /** Up to 60 ms after a message, whatever the server is doing. */
    ANY
  }

  private record Blow(
      RelanceServer server,
      Moment moment,
      int message,
      CountDownLatch begun,
      CountDownLatch struck) {

    boolean falls(Moment when, int number) {
      return moment == when && message == number;
    }

    void strike() {
      server.kill();
      struck.countDown();
    }
  }

  /**
   * Draws the next moment. No message is accepted until {@link #begin}.
   *
   * @param within at one of so many messages from the next on
   */
  void prepare(RelanceServer server, int acceptedSoFar, int within) {
    int message = acceptedSoFar + 1 + random.nextInt(Math.max(1, within));
    blow = new Blow(server, moments.next(), message, new CountDownLatch(1), new CountDownLatch(1));
  }

  /** Whoever started the delivery has heard that it has begun. */
  void begin() {
    blow.begun().countDown();
  }

  /** Whether the server is dead, now or within that time. */
  boolean hasStruckWithin(long seconds) throws InterruptedException {
    return blow.struck().await(seconds, TimeUnit.SECONDS);
  }

  /** The dispatches at whose message the server was killed, by the moment. */
  Map<Moment, Set<Long>> struck() {
    return struck;
  }

  @Override
  public void accepted(int number, long dispatch) throws InterruptedException {
    Blow next = blow;
    next.begun().await();
    if (next.message() == number) {
      struck.computeIfAbsent(next.moment(), moment -> new HashSet<>()).add(dispatch);
    }
    if (next.falls(Moment.BEFORE_THE_ANSWER, number)) {
      next.strike();
    } else if (next.falls(Moment.ANY, number)) {
      later.schedule(next::strike, random.nextInt(SOON_MICROS), TimeUnit.MICROSECONDS);
    }
  }

  @Override
  public void answered(int number) {
    Blow next = blow;
    if (next.falls(Moment.AFTER_THE_ANSWER, number)) {
      next.strike();
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
  }
}
