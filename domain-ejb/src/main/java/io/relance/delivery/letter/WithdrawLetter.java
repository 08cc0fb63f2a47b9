package io.relance.delivery.letter;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.DispatchState;
import io.relance.reminder.OpenShares;
import io.relance.reminder.Remainder;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.StageWithdrawal;
import io.relance.reminder.decision.Reason;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Tells the dispatch of a letter that was taken out that nothing of it has left. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WithdrawLetter {

  private static final List<DispatchState> WAITING =
      List.of(
          DispatchState.PROPOSED, DispatchState.READY, DispatchState.RETRY, DispatchState.CLAIMED);

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CurrentBasis basis;
  @EJB private CustomerFactsReader facts;
  @EJB private StageWithdrawal stages;
  @Inject private CompanyClock clock;

  /**
   * Cancels it with what speaks against it now, or as taken out by a person, and what waits to put
   * it right along with it. A stage of which nothing has left is decided again once the reason is
   * gone.
   */
  public void tell(long dispatchId) {
    ReminderDispatch dispatch =
        entities.find(ReminderDispatch.class, dispatchId, LockModeType.PESSIMISTIC_WRITE);
    dispatch.takeOut(reason(dispatch));
    stages.withdrawIfAllCancelled(dispatchId);
    rectifying(dispatchId).forEach(waiting -> waiting.cancel(Reason.WITHDRAWN));
  }

  private Reason reason(ReminderDispatch dispatch) {
    OpenShares shares = OpenShares.of(List.of(dispatch.id()), entities, facts);
    if (dispatch.rectifies().isPresent() || shares.of(dispatch.id()) == null) {
      return Reason.WITHDRAWN;
    }
    Remainder left =
        shares.left(
            dispatch.id(),
            customer -> customer.id() == dispatch.customerId(),
            basis.read().decision(),
            clock.today());
    left.gone().forEach(DispatchInvoice::leaveOut);
    return left.standing().isEmpty() ? left.objection().orElseThrow() : Reason.WITHDRAWN;
  }

  private List<ReminderDispatch> rectifying(long dispatchId) {
    return entities
        .createQuery(
            "select d from ReminderDispatch d where d.rectifies = :id and d.state in :waiting",
            ReminderDispatch.class)
        .setParameter("id", dispatchId)
        .setParameter("waiting", WAITING)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
