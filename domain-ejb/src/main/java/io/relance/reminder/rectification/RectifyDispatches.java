package io.relance.reminder.rectification;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.approval.DispatchReview;
import io.relance.reminder.rectification.RectificationOutcome.Answer;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.MessageText;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.Step;
import io.relance.time.CompanyClock;
import io.relance.time.SendingWindow;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proposes messages that put right what has left, one for each. Nothing leaves by that: a person
 * approves them, and may reword each before.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class RectifyDispatches {

  private static final int AT_ONCE = 1_000;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Rectifications rectifications;
  @EJB private PublishScenario publishing;
  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /**
   * @param texts words in the place of the ready ones, by the language of whoever receives them;
   *     cleaned before they are kept
   */
  public Rectifying propose(Collection<Long> ids, Map<RectificationLanguage, MessageText> texts) {
    Map<RectificationLanguage, MessageText> words = new EnumMap<>(RectificationLanguage.class);
    for (RectificationLanguage language : RectificationLanguage.values()) {
      Step.Communication step = saying(texts.getOrDefault(language, language.ready()));
      List<DraftProblem> problems = publishing.checkWords(step);
      if (!problems.isEmpty()) {
        return new Rectifying.Refused(language, problems);
      }
      words.put(language, step.words());
    }
    return new Rectifying.Done(propose(ids.stream().distinct().sorted().toList(), words));
  }

  private static Step.Communication saying(MessageText text) {
    return new Step.Email(
            null, null, text.subject(), text.body(), null, null, SendingWindow.DEFAULT)
        .cleaned();
  }

  private List<RectificationOutcome> propose(
      List<Long> ids, Map<RectificationLanguage, MessageText> words) {
    List<RectificationOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      outcomes.addAll(proposePart(ids.subList(i, Math.min(i + AT_ONCE, ids.size())), words));
    }
    return outcomes;
  }

  /** Locked before they are looked at: whoever proposes the same at the same time finds it done. */
  private List<RectificationOutcome> proposePart(
      List<Long> ids, Map<RectificationLanguage, MessageText> words) {
    Map<Long, ReminderDispatch> sent = locked(ids);
    Map<Long, Rectification> known = rectifications.of(ids);
    Map<Long, RectificationLanguage> languages = rectifications.languages(ids);
    return ids.stream()
        .map(
            id ->
                known.containsKey(id)
                    ? new RectificationOutcome(id, known.get(id).id(), Answer.ALREADY_PROPOSED)
                    : propose(id, sent.get(id), words.get(languages.get(id))))
        .toList();
  }

  private RectificationOutcome propose(long id, ReminderDispatch sent, MessageText words) {
    if (sent == null || sent.rectifies().isPresent() || sent.isByHand()) {
      return new RectificationOutcome(id, null, Answer.NOTHING_TO_RECTIFY);
    }
    if (sent.state() != DispatchState.SENT) {
      return new RectificationOutcome(id, null, Answer.NOT_SENT);
    }
    LocalDateTime now = clock.now();
    ReminderDispatch rectification = ReminderDispatch.rectifying(sent, now);
    entities.persist(rectification);
    DispatchReview review = new DispatchReview(rectification.id());
    review.reword(words, session.getCallerPrincipal().getName(), now);
    entities.persist(review);
    return new RectificationOutcome(id, rectification.id(), Answer.PROPOSED);
  }

  private Map<Long, ReminderDispatch> locked(List<Long> ids) {
    Map<Long, ReminderDispatch> byId = new HashMap<>();
    entities
        .createQuery(
            "select d from ReminderDispatch d where d.id in :ids order by d.id",
            ReminderDispatch.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .forEach(dispatch -> byId.put(dispatch.id(), dispatch));
    return byId;
  }
}
