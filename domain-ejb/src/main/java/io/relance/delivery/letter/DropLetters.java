package io.relance.delivery.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts the letters that wait into the provider's folder, each once: a file is named by its
 * dispatch, so that one that is written twice lies there once. The list of a night's letters comes
 * last.
 */
@Stateless
@RolesAllowed(Role.JOBS)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DropLetters {

  private static final int AT_A_TIME = 200;

  /** Its one document. */
  private static final int ITSELF = 1;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CarriedDocuments documents;
  @EJB private Letters letters;
  @Inject private CompanyClock clock;

  /**
   * @return how many were written; none when none waits
   */
  public int into(LetterBox box) {
    List<Letter> waiting =
        entities
            .createQuery(
                """
                select l from Letter l where l.droppedAt is null and l.state = 'QUEUED'
                order by l.dispatchId""",
                Letter.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(AT_A_TIME)
            .getResultList();
    Set<LocalDate> nights = new TreeSet<>();
    for (Letter letter : waiting) {
      box.put(
          Manifest.fileName(letter.dispatchId()),
          documents.open(letter.dispatchId(), ITSELF).orElseThrow().content());
      letter.drop(clock.now());
      nights.add(letter.batchDate());
    }
    entities.flush();
    nights.forEach(night -> box.put("manifest-" + night + ".csv", manifest(night)));
    return waiting.size();
  }

  private byte[] manifest(LocalDate night) {
    Set<Long> dropped =
        entities
            .createQuery(
                """
                select l.dispatchId from Letter l
                where l.batchDate = :night and l.droppedAt is not null""",
                Long.class)
            .setParameter("night", night)
            .getResultStream()
            .collect(Collectors.toSet());
    return Manifest.csv(
            letters.of(night).stream().filter(letter -> dropped.contains(letter.id())).toList())
        .getBytes(UTF_8);
  }
}
