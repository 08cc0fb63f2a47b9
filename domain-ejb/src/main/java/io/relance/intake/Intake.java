package io.relance.intake;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes files in. Every chunk of rows is a transaction of its own, so that a file of any length
 * goes in, and what is in stays in when the rest fails: the file may simply be brought again.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Intake {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Ledger ledger;

  /**
   * @param file is read to its end, and not closed
   * @throws FileRefusedException if its first line does not say what the columns are
   * @throws IOException if it cannot be read to its end; the rows before that may be in
   */
  public ImportReport take(ImportKind kind, InputStream file)
      throws IOException, FileRefusedException {
    return FileImport.open(kind, file, scenarioCodes()::contains).into(ledger);
  }

  private Set<String> scenarioCodes() {
    return new HashSet<>(
        entities.createQuery("select s.code from Scenario s", String.class).getResultList());
  }
}
