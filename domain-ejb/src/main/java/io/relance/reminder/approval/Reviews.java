package io.relance.reminder.approval;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.scenario.MessageText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people did to messages before they left, for whoever tells of it or lets them leave. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
public class Reviews {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public Optional<DispatchReview> find(long dispatchId) {
    return Optional.ofNullable(entities.find(DispatchReview.class, dispatchId));
  }

  /** The reviews there are of some dispatches, by their ids. */
  public Map<Long, DispatchReview> of(Collection<Long> dispatches) {
    return dispatches.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select r from DispatchReview r where r.dispatchId in :dispatches",
                DispatchReview.class)
            .setParameter("dispatches", dispatches)
            .getResultStream()
            .collect(toMap(DispatchReview::dispatchId, identity()));
  }

  /** The words that people have put in the place of the steps' own, by the dispatches' ids. */
  public Map<Long, MessageText> rewordings(Collection<Long> dispatches) {
    Map<Long, MessageText> texts = new HashMap<>();
    of(dispatches).forEach((id, review) -> review.text().ifPresent(text -> texts.put(id, text)));
    return texts;
  }
}
