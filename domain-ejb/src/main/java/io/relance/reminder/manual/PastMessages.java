package io.relance.reminder.manual;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.Channel;
import io.relance.reminder.DispatchText;
import io.relance.reminder.DispatchView;
import io.relance.reminder.Dispatches;
import io.relance.reminder.approval.Reviews;
import io.relance.reminder.message.MessageComposer;
import io.relance.scenario.MessageText;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.Step;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds messages of before, to write them once more. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class PastMessages {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Dispatches history;
  @EJB private PublishedScenarios scenarios;
  @EJB private Reviews reviews;
  @EJB private RemindCustomer reminding;

  /** What a person has written; empty for what a step has decided. */
  public Optional<ManualReminder> written(long dispatchId) {
    return Optional.ofNullable(entities.find(ManualReminder.class, dispatchId));
  }

  /**
   * An e-mail of before in the words in which it can be written again; empty where there is no such
   * dispatch, or it is none.
   */
  public Optional<PastWords> find(long dispatchId) {
    return history
        .find(dispatchId)
        .map(DispatchText::dispatch)
        .filter(dispatch -> dispatch.channel() == Channel.EMAIL)
        .map(
            dispatch ->
                new PastWords(
                    dispatch.customerNumber(),
                    Set.copyOf(dispatch.invoiceNumbers()),
                    dispatch.recipient(),
                    words(dispatch)));
  }

  private MessageText words(DispatchView dispatch) {
    if (dispatch.isByHand()) {
      return written(dispatch.id()).orElseThrow().step().words();
    }
    MessageText reworded = reviews.rewordings(List.of(dispatch.id())).get(dispatch.id());
    return reworded != null ? reworded : stepOf(dispatch).words();
  }

  /** In the language of whoever would receive it today. */
  private Step.Communication stepOf(DispatchView dispatch) {
    Step.Communication decided =
        (Step.Communication)
            scenarios
                .find(dispatch.scenario(), dispatch.scenarioVersion())
                .orElseThrow()
                .steps()
                .get(dispatch.step() - 1);
    Prospect found = reminding.prospect(dispatch.customerNumber()).orElseThrow();
    return MessageComposer.forReader(decided, found.customer(), found.owner(dispatch.recipient()));
  }
}
