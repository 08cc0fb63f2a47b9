package io.relance.reminder.approval;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.MessageText;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.Step;
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
import java.util.List;

/**
 * Puts a person's words in the place of a step's own, for one message that waits for approval. They
 * keep their merge fields: amounts are filled in when the message leaves, like everywhere.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class RewordDispatch {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private PublishedScenarios scenarios;
  @EJB private PublishScenario publishing;
  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /**
   * @param text cleaned before it is kept; its subject is ignored where the channel has none
   * @param seen the revision that the change was made on, as {@link ProposalText} gives it
   */
  public Rewording reword(long id, MessageText text, long seen) {
    ReminderDispatch dispatch =
        entities.find(ReminderDispatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (dispatch == null) {
      return new Rewording.Unknown();
    }
    if (dispatch.state() != DispatchState.PROPOSED) {
      return new Rewording.NotProposed(dispatch.state());
    }
    Step.Communication step = step(dispatch).saying(text).cleaned();
    List<DraftProblem> problems = publishing.checkWords(step);
    return problems.isEmpty() ? keep(id, step.words(), seen) : new Rewording.Refused(problems);
  }

  private Step.Communication step(ReminderDispatch dispatch) {
    return (Step.Communication)
        scenarios
            .find(dispatch.scenario(), dispatch.scenarioVersion())
            .orElseThrow()
            .steps()
            .get(dispatch.stepNumber() - 1);
  }

  private Rewording keep(long id, MessageText text, long seen) {
    DispatchReview review = entities.find(DispatchReview.class, id);
    if (seen != (review == null ? ProposalText.UNTOUCHED : review.revision())) {
      return new Rewording.ChangedMeanwhile(review == null ? null : review.editedBy().orElse(null));
    }
    if (review == null) {
      review = new DispatchReview(id);
      entities.persist(review);
    }
    review.reword(text, session.getCallerPrincipal().getName(), clock.now());
    entities.flush();
    return new Rewording.Done(review.revision());
  }
}
