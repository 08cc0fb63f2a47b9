package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Creates a ready scenario in one gesture: a draft with good texts that reminds nobody yet. */
@Stateless
public class CreateScenario {

  public static final int EARLIEST_FIRST_DELAY = -30;
  public static final int SHORTEST_SECOND_DELAY = 1;
  public static final int LONGEST_DELAY = 365;

  @Inject private ScenarioStore store;
  @EJB private ScenarioDrafts drafts;
  @EJB private ApplicationUsers users;
  @EJB private Settings settings;

  /** What became of the wish. */
  public sealed interface Outcome {

    /** The draft is there; it is the default scenario, if none was set. */
    record Created(String code) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {}
  }

  /**
   * @param field as the contract calls it
   * @param arguments what the code's words need, in order
   */
  public record Fault(String field, FaultCode code, List<Object> arguments) {}

  /** What can be wrong with the wish. */
  public enum FaultCode {
    /** Days: given, least, most. */
    OUT_OF_RANGE,
    SENDER_MISSING,
    /** Login. */
    SENDER_UNKNOWN,
    /** The sender's name. */
    SENDER_NOT_VALIDATED
  }

  /**
   * @param firstDelayDays days from the due date to the first reminder, −30 to 365
   * @param secondDelayDays days from the first pause to the second reminder, 1 to 365
   * @param sender login of the user whose validated address sends, or null where none was chosen
   * @param grouping whether a message speaks of one invoice or of all that the customer owes
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Outcome byWizard(
      int firstDelayDays, int secondDelayDays, String sender, Grouping grouping) {
    List<Fault> faults = new ArrayList<>();
    range(faults, "firstDelayDays", firstDelayDays, EARLIEST_FIRST_DELAY);
    range(faults, "secondDelayDays", secondDelayDays, SHORTEST_SECOND_DELAY);
    sender(sender).ifPresent(faults::add);
    return faults.isEmpty()
        ? new Outcome.Created(
            create(ReadyScenario.of(firstDelayDays, secondDelayDays, sender, grouping)))
        : new Outcome.Refused(List.copyOf(faults));
  }

  /**
   * Creates a scenario without steps.
   *
   * @return its code, which is made of the label
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE})
  public String empty(String label) {
    return saying(new DraftContent(label, Grouping.PER_INVOICE, List.of()));
  }

  /**
   * Creates a scenario whose draft says this.
   *
   * @return its code, which is made of the label
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE})
  public String saying(DraftContent content) {
    String code = store.freeCode(ScenarioCode.of(content.label()));
    drafts.save(code, content, OptionalLong.empty());
    return code;
  }

  private String create(ReadyScenario ready) {
    int copy = store.firstFree(ready::code);
    String code = ready.code(copy);
    drafts.save(code, ready.content(copy), OptionalLong.empty());
    if (settings.options().defaultScenario().isEmpty()) {
      settings.changeOptions((InvoiceOptions options) -> options.chooseDefaultScenario(code));
    }
    return code;
  }

  private Optional<Fault> sender(String login) {
    if (login == null || login.isBlank()) {
      return Optional.of(new Fault("sender", FaultCode.SENDER_MISSING, List.of()));
    }
    Optional<ApplicationUser> user = users.find(login);
    if (user.isEmpty()) {
      return Optional.of(new Fault("sender", FaultCode.SENDER_UNKNOWN, List.of(login)));
    }
    return user.filter(found -> !found.maySend())
        .map(found -> new Fault("sender", FaultCode.SENDER_NOT_VALIDATED, List.of(found.name())));
  }

  private static void range(List<Fault> faults, String field, int days, int least) {
    if (days < least || days > LONGEST_DELAY) {
      faults.add(new Fault(field, FaultCode.OUT_OF_RANGE, List.of(days, least, LONGEST_DELAY)));
    }
  }
}
