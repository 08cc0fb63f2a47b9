package io.relance.delivery.letter;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;

import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.OpenShares;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The print queue, night by night, as people and programs read it and mark what they have done. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
public class Letters {

  private static final String LETTER =
      """
      select new io.relance.delivery.letter.LetterView(l.dispatchId, l.batchDate, c.number, c.name,
        d.recipientName, d.recipientAddress, l.pages, l.registered, l.formalNotice, l.state,
        l.printedAt, l.printedBy, l.postedAt, l.postedBy, l.trackingNumber, l.dropBegunAt,
        l.droppedAt)
      from Letter l, ReminderDispatch d, Customer c
      where d.id = l.dispatchId and c.id = d.customerId""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Resource private SessionContext session;
  @EJB private CurrentBasis basis;
  @EJB private CustomerFactsReader facts;
  @EJB private WithdrawLetter withdrawal;
  @Inject private MailingProvider provider;
  @Inject private CompanyClock clock;

  /**
   * What became of letters that a person has marked.
   *
   * @param marked how many the mark fitted
   * @param gone how many were to be taken out, and can't: they are posted, or may be at the
   *     provider
   */
  public record Marked(int marked, int gone) implements Serializable {}

  /** The nights that have letters, the newest first. */
  public List<BatchView> batches(int offset, int most) {
    return entities
        .createQuery(
            """
            select new io.relance.delivery.letter.BatchView(l.batchDate, count(l), sum(l.pages),
              sum(case when l.registered = true then 1L else 0L end),
              sum(case when l.state = 'QUEUED' then 1L else 0L end),
              sum(case when l.state = 'PRINTED' then 1L else 0L end),
              sum(case when l.state = 'POSTED' then 1L else 0L end),
              sum(case when l.state = 'WITHDRAWN' then 1L else 0L end))
            from Letter l group by l.batchDate order by l.batchDate desc""",
            BatchView.class)
        .setFirstResult(offset)
        .setMaxResults(most)
        .getResultList();
  }

  public long countBatches() {
    return entities
        .createQuery("select count(distinct l.batchDate) from Letter l", Long.class)
        .getSingleResult();
  }

  /** The letters of a night in the order of the customers, with what speaks against each now. */
  public List<LetterView> of(LocalDate night) {
    return judged(
        entities
            .createQuery(
                LETTER + " and l.batchDate = :night order by c.number, l.dispatchId",
                LetterView.class)
            .setParameter("night", night)
            .getResultList());
  }

  /** The letters of these ids, in their order, with what speaks against each now. */
  public List<LetterView> of(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : judged(
            entities
                .createQuery(
                    LETTER + " and l.dispatchId in :ids order by l.dispatchId", LetterView.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  private List<LetterView> judged(List<LetterView> letters) {
    List<Long> open = letters.stream().filter(LetterView::inHand).map(LetterView::id).toList();
    if (open.isEmpty()) {
      return letters;
    }
    OpenShares shares = OpenShares.of(open, entities, facts);
    ReminderDecision decision = basis.read().decision();
    return letters.stream()
        .map(letter -> open.contains(letter.id()) ? judged(letter, shares, decision) : letter)
        .toList();
  }

  private LetterView judged(LetterView letter, OpenShares shares, ReminderDecision decision) {
    Reason objection =
        shares.byDispatch().containsKey(letter.id())
            ? shares
                .left(letter.id(), customer -> true, decision, clock.today())
                .objection()
                .orElse(null)
            : null;
    return letter.against(objection);
  }

  /**
   * Marks letters. One that the mark doesn't fit stays as it is. Of one that is taken out, nothing
   * has left: its dispatch is cancelled along with it.
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Marked mark(Collection<Long> ids, LetterMark mark) {
    List<Letter> meant = locked(ids);
    List<Letter> fitting = meant.stream().filter(mark::fits).toList();
    String by = session.getCallerPrincipal().getName();
    fitting.forEach(letter -> mark.put(letter, by, clock.now()));
    if (mark != LetterMark.WITHDRAWN) {
      return new Marked(fitting.size(), 0);
    }
    fitting.forEach(letter -> withdrawal.tell(letter.dispatchId()));
    return new Marked(fitting.size(), (int) meant.stream().filter(Letter::hasGone).count());
  }

  /**
   * @param number of the post's, or null for none
   * @return whether there is such a letter
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public boolean track(long id, String number) {
    List<Letter> found = locked(List.of(id));
    found.forEach(letter -> letter.track(number));
    return !found.isEmpty();
  }

  private List<Letter> locked(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select l from Letter l where l.dispatchId in :ids order by l.dispatchId",
                Letter.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  /**
   * Puts a letter whose document is kept into the queue of the day on which it was made, for the
   * provider if there is one by now.
   */
  @RolesAllowed(JOBS)
  public void queue(long dispatchId, LocalDate day, int pages, LetterManner manner) {
    boolean forProvider = provider.box().isPresent();
    entities.persist(new Letter(dispatchId, day, pages, manner, forProvider, clock.now()));
  }
}
