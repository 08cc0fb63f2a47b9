package io.relance.web.view;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.Dispatches;
import io.relance.reminder.approval.Proposals;
import io.relance.reporting.IncompleteInvoices;
import io.relance.web.security.Access;
import io.relance.web.security.Screen;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The navigation of the shell: the screens that this person may open, in their groups. */
@Named
@RequestScoped
public class Navigation {

  @EJB private IncompleteInvoices incomplete;
  @EJB private Proposals proposals;
  @EJB private Dispatches dispatches;
  @Inject private Access access;
  @Inject private FacesContext faces;

  public List<Screen.Group> getGroups() {
    return Arrays.stream(Screen.Group.values()).filter(group -> !in(group).isEmpty()).toList();
  }

  public List<Screen> in(Screen.Group group) {
    return Arrays.stream(Screen.values())
        .filter(Screen::isInNavigation)
        .filter(screen -> screen.group() == group && access.canOpen(screen))
        .toList();
  }

  /** What {@code aria-current} says of an item. */
  public String current(Screen screen) {
    return Optional.ofNullable(faces.getViewRoot())
        .flatMap(view -> Screen.at(view.getViewId()))
        .filter(open -> open.inNavigation() == screen)
        .map(open -> "page")
        .orElse("false");
  }

  /** How much calls for work behind an item; 0 where nothing does. */
  public long calling(Screen screen) {
    return switch (screen) {
      case TO_COMPLETE -> incomplete.count();
      case DISPATCHES ->
          proposals.count(DispatchFilter.ALL) + dispatches.count(InDoubt.WAITING_FOR_A_PERSON);
      default -> 0;
    };
  }
}
