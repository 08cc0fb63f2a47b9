package io.relance.delivery.bounce;

import io.relance.collection.CollectionTask;
import io.relance.delivery.DoubtAnswer;
import io.relance.delivery.DoubtVerdict;
import io.relance.delivery.FailDispatch;
import io.relance.delivery.bounce.BounceMailbox.Letter;
import io.relance.receivable.FailedAddresses;
import io.relance.reminder.Channel;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.manual.ManualReminder;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes note of one mail, and of having read it, in one transaction. The mailbox's row is locked:
 * servers that read at the same time wait for each other, and none takes note of what another has.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.JOBS)
public class RecordBounce {

  /** Of those that nobody has looked at, the newest are kept. */
  private static final int UNMATCHED_AT_MOST = 1_000;

  private static final int LOGIN = 60;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private FailedAddresses addresses;
  @EJB private FailDispatch failing;
  @Inject private CompanyClock clock;

  /** The last mail of a generation that was read. */
  public long lastRead(String mailbox, long generation) {
    return progress(mailbox).lastRead(generation);
  }

  /**
   * @param finding what the letter's mail turns out to be
   */
  public ReadOutcome record(String mailbox, Letter letter, Finding finding) {
    MailboxProgress progress = progress(mailbox);
    if (letter.number() <= progress.lastRead(letter.generation())) {
      return ReadOutcome.READ_BEFORE;
    }
    progress.advance(letter.generation(), letter.number(), clock.now());
    if (finding instanceof Finding.Notice) {
      return ReadOutcome.IGNORED;
    }
    return finding instanceof Finding.Report report
        ? tied(report).map(it -> note(it, report, mailbox)).orElseGet(() -> keep(mailbox, letter))
        : keep(mailbox, letter);
  }

  private MailboxProgress progress(String mailbox) {
    MailboxProgress known =
        entities.find(MailboxProgress.class, mailbox, LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      return known;
    }
    MailboxProgress fresh = new MailboxProgress(mailbox, clock.now());
    entities.persist(fresh);
    return fresh;
  }

  private Optional<ReminderDispatch> tied(Finding.Report report) {
    return Tie.of(report.evidence(), this::known)
        .map(
            tied ->
                entities.find(ReminderDispatch.class, tied.id(), LockModeType.PESSIMISTIC_WRITE));
  }

  private Optional<KnownDispatch> known(long id) {
    return Optional.ofNullable(entities.find(ReminderDispatch.class, id))
        .filter(dispatch -> dispatch.channel() == Channel.EMAIL)
        .filter(dispatch -> dispatch.messageId().isPresent())
        .map(
            dispatch ->
                new KnownDispatch(
                    id,
                    dispatch.messageId().orElseThrow(),
                    dispatch.recipientAddress().orElseThrow()));
  }

  /** The same said twice changes nothing, nor does what may be said of a blind copy only. */
  private ReadOutcome note(ReminderDispatch dispatch, Finding.Report report, String mailbox) {
    Optional<Finding.Report> meant =
        hasBlindCopy(dispatch) ? report.about(recipient(dispatch)) : Optional.of(report);
    Finding.Report said = meant.orElse(report);
    if (isKnown(dispatch, said)) {
      return ReadOutcome.NOTED;
    }
    entities.persist(new Bounce(dispatch.id(), said, mailbox, clock.now()));
    return meant.map(one -> follow(dispatch, one, mailbox)).orElse(ReadOutcome.NOTED);
  }

  private ReadOutcome follow(ReminderDispatch dispatch, Finding.Report report, String mailbox) {
    if (report.kind().isFailure()) {
      return cameBack(dispatch, report);
    }
    if (dispatch.state() == DispatchState.IN_DOUBT) {
      dispatch.confirmArrival(clock.now());
      entities.persist(
          new DoubtVerdict(dispatch.id(), DoubtAnswer.ARRIVED, login(mailbox), clock.now()));
    }
    return ReadOutcome.NOTED;
  }

  private boolean isKnown(ReminderDispatch dispatch, Finding.Report report) {
    return entities
            .createQuery(
                """
                select count(b) from Bounce b
                where b.dispatchId = :dispatch and b.kind = :kind
                and coalesce(b.recipient, '') = :recipient""",
                Long.class)
            .setParameter("dispatch", dispatch.id())
            .setParameter("kind", report.kind())
            .setParameter("recipient", report.recipient().orElse(""))
            .getSingleResult()
        > 0;
  }

  private boolean hasBlindCopy(ReminderDispatch dispatch) {
    return dispatch.isByHand()
        && Optional.ofNullable(entities.find(ManualReminder.class, dispatch.id()))
            .flatMap(ManualReminder::blindCopy)
            .isPresent();
  }

  private static String recipient(ReminderDispatch dispatch) {
    return dispatch.recipientAddress().orElseThrow().toLowerCase(Locale.ROOT);
  }

  /** One that is to be sent again, or was given up, stays as it is; of its address we know more. */
  private ReadOutcome cameBack(ReminderDispatch dispatch, Finding.Report report) {
    boolean news = isOnItsWay(dispatch);
    if (news) {
      dispatch.comeBack(clock.now(), words(report));
    }
    if (!(blames(report, dispatch) && distrust(dispatch, report)) && news) {
      failing.askSomebody(dispatch, words(report));
    }
    return news ? ReadOutcome.BOUNCED : ReadOutcome.NOTED;
  }

  private static boolean isOnItsWay(ReminderDispatch dispatch) {
    return switch (dispatch.state()) {
      case SENDING, SENT, IN_DOUBT -> true;
      case PROPOSED, READY, CLAIMED, RETRY, FAILED, CANCELLED -> false;
    };
  }

  /** An address that forwards to one that fails is not blamed: it may reach others too. */
  private static boolean blames(Finding.Report report, ReminderDispatch dispatch) {
    return report.blamesAddress()
        && (report.failed().isEmpty() || report.failed().contains(recipient(dispatch)));
  }

  /**
   * @return whether anybody still has the address, so that a better one is asked for
   */
  private boolean distrust(ReminderDispatch dispatch, Finding.Report report) {
    String address = dispatch.recipientAddress().orElseThrow();
    long customer = dispatch.customerId();
    boolean had = addresses.distrust(customer, address, clock.today(), words(report));
    if (had && AddressTasks.open(entities, customer, address).isEmpty()) {
      entities.persist(
          CollectionTask.addressFailed(customer, address, dispatch.id(), clock.today())
              .described(null, address + " – " + words(report)));
    }
    return had;
  }

  private static String words(Finding.Report report) {
    boolean adds = report.status() != null && !report.diagnostic().contains(report.status());
    String words = adds ? report.status() + " " + report.diagnostic() : report.diagnostic();
    return words.length() <= Recognition.DIAGNOSTIC
        ? words.strip()
        : words.substring(0, Recognition.DIAGNOSTIC);
  }

  private static String login(String mailbox) {
    return mailbox.length() <= LOGIN ? mailbox : mailbox.substring(0, LOGIN);
  }

  private ReadOutcome keep(String mailbox, Letter letter) {
    IncomingMail mail = letter.mail().orElseGet(IncomingMail::unreadable);
    if (UnmatchedBounce.nameOf(mail).map(this::isListed).orElse(false)) {
      return ReadOutcome.READ_BEFORE;
    }
    entities.persist(new UnmatchedBounce(mailbox, mail, clock.now()));
    forgetOldest();
    return ReadOutcome.UNMATCHED;
  }

  private boolean isListed(String name) {
    return entities
            .createQuery(
                "select count(u) from UnmatchedBounce u where u.messageId = :name", Long.class)
            .setParameter("name", name)
            .getSingleResult()
        > 0;
  }

  private void forgetOldest() {
    List<UnmatchedBounce> tooMany =
        entities
            .createQuery(
                "select u from UnmatchedBounce u order by u.readAt desc, u.id desc",
                UnmatchedBounce.class)
            .setFirstResult(UNMATCHED_AT_MOST)
            .getResultList();
    tooMany.forEach(entities::remove);
  }
}
