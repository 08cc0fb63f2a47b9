package io.relance.delivery.bounce;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.OPERATOR;

import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What came back, as people and programs read it. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, AUDITOR, API})
public class Bounces {

  private static final String UNSEEN = " from UnmatchedBounce u where u.seenAt is null";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private BounceMailbox mailbox;
  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /** The mailbox that is read; empty where none is set. */
  public Optional<String> mailbox() {
    return mailbox.name();
  }

  /** When a mail was read from it last. */
  public Optional<LocalDateTime> lastRead() {
    return mailbox
        .name()
        .map(name -> entities.find(MailboxProgress.class, name))
        .map(MailboxProgress::readAt);
  }

  /** What was read of a dispatch, in the order in which it was read. */
  public List<Bounce> ofDispatch(long dispatchId) {
    return entities
        .createQuery(
            "select b from Bounce b where b.dispatchId = :dispatch order by b.readAt, b.id",
            Bounce.class)
        .setParameter("dispatch", dispatchId)
        .getResultList();
  }

  /** The mails that nobody has looked at, newest first. */
  public List<UnmatchedBounce> unmatched(int offset, int most) {
    return entities
        .createQuery(
            "select u" + UNSEEN + " order by u.readAt desc, u.id desc", UnmatchedBounce.class)
        .setFirstResult(offset)
        .setMaxResults(most)
        .getResultList();
  }

  public long countUnmatched() {
    return entities.createQuery("select count(u)" + UNSEEN, Long.class).getSingleResult();
  }

  /**
   * Takes a mail off the list: a person has looked at it.
   *
   * @return whether there is such a mail
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, API})
  public boolean see(long id) {
    UnmatchedBounce mail = entities.find(UnmatchedBounce.class, id);
    if (mail != null) {
      mail.see(session.getCallerPrincipal().getName(), clock.now());
    }
    return mail != null;
  }
}
