package io.relance.delivery.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.delivery.SendingGate;
import io.relance.delivery.document.CarriedDocuments;
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
import java.time.LocalDate;
import java.util.List;

/** The steps by which a letter is given to the provider, each committed by itself. */
@Stateless
@RolesAllowed(Role.JOBS)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterDrops {

  private static final int AT_A_TIME = 200;

  /** Its one document. */
  private static final int ITSELF = 1;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CarriedDocuments documents;
  @EJB private Letters letters;
  @EJB private SendingGate gate;
  @Inject private CompanyClock clock;

  /**
   * Letters that were queued for the provider and wait, in the order of their ids, with what speaks
   * against each now; none while sending is stopped.
   *
   * @param after only those with a greater id
   */
  public List<LetterView> waiting(long after) {
    if (!gate.isOpen()) {
      return List.of();
    }
    return letters.of(
        entities
            .createQuery(
                """
                select l.dispatchId from Letter l
                where l.forProvider = true and l.state = 'QUEUED' and l.dropBegunAt is null
                and l.dispatchId > :after order by l.dispatchId""",
                Long.class)
            .setParameter("after", after)
            .setMaxResults(AT_A_TIME)
            .getResultList());
  }

  /** The letter as it was printed. */
  public byte[] print(long id) {
    return documents.open(id, ITSELF).orElseThrow().content();
  }

  /**
   * Notes that a letter is about to lie in the provider's folder. From here on it is never put
   * there again.
   *
   * @return false if it is to stay: sending is stopped, it would not be claimed any more, or it is
   *     not to be printed
   */
  public boolean begin(long id) {
    Letter letter = locked(id);
    boolean leaves =
        letter.isToBeDropped()
            && gate.isOpen()
            && letters.of(List.of(id)).stream().allMatch(LetterView::standing);
    if (leaves) {
      letter.beginDrop(clock.now());
    }
    return leaves;
  }

  /** It lies in the folder. */
  public void finish(long id) {
    locked(id).finishDrop(clock.now());
  }

  /** It surely doesn't lie in the folder, and waits as before. */
  public void takeBack(long id) {
    locked(id).takeDropBack();
  }

  /** What of a night may lie in the folder. */
  public byte[] manifest(LocalDate night) {
    return Manifest.csv(letters.of(night).stream().filter(LetterView::handedOver).toList())
        .getBytes(UTF_8);
  }

  private Letter locked(long id) {
    return entities.find(Letter.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
