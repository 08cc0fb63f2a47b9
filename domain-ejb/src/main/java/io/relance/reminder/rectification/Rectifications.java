package io.relance.reminder.rectification;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static java.util.function.Function.identity;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import io.relance.reminder.DispatchState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What puts dispatches right, and in which languages they are put right. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class Rectifications {

  private static final int AT_ONCE = 1_000;

  private static final String MISSING =
      """
       from ReminderDispatch d
      where d.businessDate = :night and d.state = :sent and d.rectifies is null
      and d.scenario is not null
      and not exists (
        select r.id from ReminderDispatch r
        where r.rectifies = d.id and r.state not in ('CANCELLED', 'FAILED'))""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  /**
   * The rectifications there are of some dispatches, by these dispatches' ids. One that was
   * rejected, or failed, is none.
   */
  public Map<Long, Rectification> of(Collection<Long> dispatches) {
    return dispatches.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                """
                select new io.relance.reminder.rectification.Rectification(
                  d.id, d.rectifies, d.state)
                from ReminderDispatch d
                where d.rectifies in :dispatches and d.state not in ('CANCELLED', 'FAILED')""",
                Rectification.class)
            .setParameter("dispatches", dispatches)
            .getResultStream()
            .collect(toMap(Rectification::rectifies, identity()));
  }

  /** The messages of a night that have left and that nothing puts right, in their order. */
  public List<Long> missing(LocalDate night) {
    return missing("select d.id", " order by d.id", night).getResultList();
  }

  public long countMissing(LocalDate night) {
    return missing("select count(d)", "", night).getSingleResult();
  }

  private TypedQuery<Long> missing(String select, String order, LocalDate night) {
    return entities
        .createQuery(select + MISSING + order, Long.class)
        .setParameter("night", night)
        .setParameter("sent", DispatchState.SENT);
  }

  /** The language of whoever has received each of some dispatches, by the dispatches' ids. */
  public Map<Long, RectificationLanguage> languages(Collection<Long> dispatches) {
    List<Long> all = List.copyOf(dispatches);
    Map<Long, RectificationLanguage> languages = new HashMap<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      languages.putAll(languagesOf(all.subList(i, Math.min(i + AT_ONCE, all.size()))));
    }
    return languages;
  }

  private Map<Long, RectificationLanguage> languagesOf(List<Long> part) {
    return entities
        .createQuery(
            """
            select d.id, t.language, c.language from ReminderDispatch d
            join Customer c on c.id = d.customerId
            left join Contact t on t.id = d.contactId
            where d.id in :dispatches""",
            Object[].class)
        .setParameter("dispatches", part)
        .getResultStream()
        .collect(toMap(row -> (Long) row[0], row -> language((String) row[1], (String) row[2])));
  }

  private static RectificationLanguage language(String ofContact, String ofCustomer) {
    return RectificationLanguage.of(
        Optional.ofNullable(ofContact).filter(not(String::isBlank)).orElse(ofCustomer));
  }
}
