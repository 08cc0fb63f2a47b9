package io.relance.delivery.document;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What dispatches have carried, exactly as they have carried it. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
public class CarriedDocuments {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private DocumentStore store;

  /** In the order in which the dispatch carries them. */
  public List<DocumentView> of(long dispatchId) {
    return entities
        .createQuery(
            """
            select new io.relance.delivery.document.DocumentView(c.number, c.name, d.kind, d.size)
            from DispatchDocument c, Document d
            where c.dispatchId = :dispatch and d.id = c.documentId order by c.number""",
            DocumentView.class)
        .setParameter("dispatch", dispatchId)
        .getResultList();
  }

  /**
   * @param number of the document among the dispatch's, from 1
   */
  public Optional<DocumentFile> open(long dispatchId, int number) {
    return Optional.ofNullable(
            entities.find(DispatchDocument.class, new DispatchDocument.Key(dispatchId, number)))
        .map(carried -> new DocumentFile(carried.name(), store.read(carried.documentId())));
  }

  /** Keeps what dispatches carry now, in place of what they carried at an earlier attempt. */
  @RolesAllowed(JOBS)
  public void keep(Map<Long, List<Attachment>> carried) {
    if (carried.isEmpty()) {
      return;
    }
    forget(List.copyOf(carried.keySet()));
    List<Attachment> made =
        carried.values().stream()
            .flatMap(List::stream)
            .filter(attachment -> attachment.documentId() == null)
            .toList();
    List<Long> ids =
        made.isEmpty()
            ? List.of()
            : store.keep(made.get(0).kind(), made.stream().map(Attachment::content).toList());
    List<Long> left = new ArrayList<>(ids);
    carried.forEach(
        (dispatch, attachments) -> {
          int number = 0;
          for (Attachment attachment : attachments) {
            long document =
                attachment.documentId() == null ? left.remove(0) : attachment.documentId();
            number++;
            entities.persist(new DispatchDocument(dispatch, number, document, attachment.name()));
          }
        });
  }

  private void forget(List<Long> dispatches) {
    List<Long> before =
        entities
            .createQuery(
                "select c.documentId from DispatchDocument c where c.dispatchId in :ids",
                Long.class)
            .setParameter("ids", dispatches)
            .getResultList();
    if (!before.isEmpty()) {
      entities
          .createQuery("delete from DispatchDocument c where c.dispatchId in :ids")
          .setParameter("ids", dispatches)
          .executeUpdate();
      store.forgetUnused(before);
    }
  }
}
