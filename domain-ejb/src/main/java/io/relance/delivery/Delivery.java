package io.relance.delivery;

import io.relance.operations.FailureCause;
import io.relance.reminder.Channel;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.message.Correspondence;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Delivers what is due, as many dispatches at a time as leave within a moment: claimed, checked and
 * committed as being sent, handed over outside of any transaction, and the answers committed. When
 * something is wrong with the relay, it stops: what waits keeps, and no storm follows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Role.JOBS)
public class Delivery {

  private static final Logger LOG = System.getLogger(Delivery.class.getName());

  private static final Duration UNTIL_THE_RATE_IS_ASKED_AGAIN = Duration.ofSeconds(1);

  @EJB private DispatchQueue queue;
  @EJB private ClaimedDispatches claimed;
  @EJB private PrepareDispatch prepare;
  @EJB private RecordAnswer answering;
  @EJB private DeliveryCounts counts;
  @EJB private RelayWatch watch;
  @EJB private CurrentBasis basis;
  @EJB private Correspondence correspondence;
  @Inject private Relays relays;
  @Inject private Pause pause;
  @Inject private CompanyClock clock;

  /**
   * The channels that a delivery serves.
   *
   * @param byItself whether no person has started it: then a relay that rests is left alone
   */
  public List<Channel> channels(boolean byItself) {
    return relays.setUp().stream()
        .filter(channel -> !byItself || !watch.isResting(channel))
        .toList();
  }

  /**
   * Brings what earlier deliveries left behind into order, and tells how much there is to do, and
   * what waits for a channel that isn't set up.
   */
  public void begin(List<Channel> served, DeliveryOrder order) {
    claimed.sweep(order);
    counts.expected(order, served.stream().mapToLong(one -> queue.waiting(one, order)).sum());
    EnumSet<Channel> missing = EnumSet.allOf(Channel.class);
    missing.removeAll(relays.setUp());
    missing.forEach(channel -> tellWhatWaits(channel, queue.waiting(channel, order)));
  }

  private static void tellWhatWaits(Channel channel, long dispatches) {
    if (dispatches > 0) {
      LOG.log(Level.INFO, "{0} is not set up: {1} dispatches wait for it.", channel, dispatches);
    }
  }

  /**
   * Delivers a channel's messages over one connection until nothing is due. Several may do so at a
   * time.
   *
   * @param stopped asked between two messages whether to stop
   */
  public void deliver(Channel channel, DeliveryOrder order, BooleanSupplier stopped) {
    int outages = watch.health(channel).outages();
    Pace pace = new Pace();
    try (GuardedLine line = new GuardedLine(relays.of(channel).line(), pause, outages == 0)) {
      boolean goesOn = true;
      while (goesOn && !stopped.getAsBoolean()) {
        Claim claim = queue.claim(channel, order, pace.next());
        if (claim.held()) {
          pause.of(UNTIL_THE_RATE_IS_ASKED_AGAIN);
        } else if (claim.ids().isEmpty() || !isReady(channel, line, claim.ids(), order, outages)) {
          goesOn = false;
        } else {
          Handover handover = handOver(claim.ids(), order, line, stopped);
          pace.took(handover.answers().size(), handover.took());
          outages = outages > 0 && handover.hasAnswer() ? recovered(channel) : outages;
        }
      }
    }
  }

  private boolean isReady(
      Channel channel, GuardedLine line, List<Long> ids, DeliveryOrder order, int outages) {
    Optional<String> obstacle = line.obstacle();
    obstacle.ifPresent(
        words -> {
          claimed.putOff(ids, order, DeliveryFailure.RELAY_UNREACHABLE, words);
          counts.skipped(order, channel.name(), words);
          watch.failed(channel, outages, words);
        });
    return obstacle.isEmpty();
  }

  private int recovered(Channel channel) {
    watch.answered(channel);
    return 0;
  }

  private Handover handOver(
      List<Long> ids, DeliveryOrder order, GuardedLine line, BooleanSupplier stopped) {
    DeliveryRound round = new DeliveryRound(order, basis.read(), correspondence.composer());
    Handover handover = Handover.of(prepared(ids, round), line, clock, stopped);
    record(handover.answers(), order);
    if (!handover.rest().isEmpty()) {
      claimed.takeBack(handover.rest(), order);
    }
    return handover;
  }

  /** An answer that can't be recorded leaves its dispatch in doubt, and takes no other with it. */
  private void record(Map<Long, Answer> answers, DeliveryOrder order) {
    try {
      answering.record(answers, order);
    } catch (EJBException broken) {
      if (answers.size() > 1) {
        answers.forEach((id, answer) -> record(Map.of(id, answer), order));
      } else {
        LOG.log(Level.ERROR, "No answer is recorded: " + answers, broken);
      }
    }
  }

  /** One that can't be prepared is put off, and doesn't keep the others from leaving. */
  private List<OutgoingDispatch> prepared(List<Long> ids, DeliveryRound round) {
    try {
      return prepare.prepare(ids, round);
    } catch (EJBException broken) {
      if (ids.size() > 1) {
        return ids.stream().flatMap(id -> prepared(List.of(id), round).stream()).toList();
      }
      LOG.log(Level.ERROR, "Dispatch " + ids.get(0) + " could not be prepared.", broken);
      String cause = FailureCause.detail(broken);
      claimed.putOff(ids, round.order(), DeliveryFailure.NOT_WRITTEN, cause);
      counts.skipped(round.order(), "dispatch " + ids.get(0), cause);
      return List.of();
    }
  }
}
