package io.relance.reminder.undo;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/**
 * Undoes a night, whole or in part: what has not left is cancelled, and the invoices go back to
 * where they stood, so that the next night decides afresh. It goes part by part, each committed by
 * itself: whatever interrupts it, what is done is known, and doing it again does the rest.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class UndoNight {

  private static final int AT_ONCE = 1_000;

  @EJB private UndoneNights nights;
  @EJB private UndoPart part;
  @Resource private SessionContext session;

  /**
   * @param note why, in the person's own words, at most {@value NightUndo#LONGEST_NOTE} characters
   */
  public Undoing undo(NightSelection selection, String note) {
    if (part.isNightRunning()) {
      return new Undoing.NightIsRunning();
    }
    List<Long> messages = nights.cancellable(selection);
    List<Long> calls = nights.calls(selection);
    if (messages.isEmpty() && calls.isEmpty()) {
      return new Undoing.NothingLeft(nights.outlook(selection));
    }
    long act = part.begin(selection.night(), note, session.getCallerPrincipal().getName());
    for (int i = 0; i < messages.size(); i += AT_ONCE) {
      part.cancel(act, messages.subList(i, Math.min(i + AT_ONCE, messages.size())));
    }
    for (int i = 0; i < calls.size(); i += AT_ONCE) {
      part.takeBackCalls(act, calls.subList(i, Math.min(i + AT_ONCE, calls.size())));
    }
    return new Undoing.Done(part.result(act), nights.outlook(selection));
  }
}
