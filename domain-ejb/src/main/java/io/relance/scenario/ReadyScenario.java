package io.relance.scenario;

import io.relance.time.SendingWindow;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The scenario that the wizard makes: two e-mails, then a call. Its texts stand in {@code
 * ready.properties}, in French; whoever creates it reads them over in the editor.
 */
public final class ReadyScenario {

  /** Days from the second reminder to the call. */
  private static final int CALL_DELAY_DAYS = 7;

  private final ResourceBundle texts =
      ResourceBundle.getBundle("io.relance.scenario.ready", Locale.ROOT);
  private final Grouping grouping;
  private final List<Step> steps;

  private ReadyScenario(int firstDelayDays, int secondDelayDays, String sender, Grouping grouping) {
    this.grouping = grouping;
    steps =
        List.of(
            new Step.Pause(null, null, firstDelayDays, PauseFrom.DUE_DATE),
            email(firstDelayDays > 0 ? "first" : "courtesy", sender),
            new Step.Pause(null, null, secondDelayDays, PauseFrom.PREVIOUS),
            email("second", sender),
            new Step.Pause(null, null, CALL_DELAY_DAYS, PauseFrom.PREVIOUS),
            new Step.Action(null, text("call.label"), sender, 0, text("call.note")));
  }

  /**
   * @param grouping a message for the customer has texts of its own, with a table of the invoices
   */
  public static ReadyScenario of(
      int firstDelayDays, int secondDelayDays, String sender, Grouping grouping) {
    return new ReadyScenario(firstDelayDays, secondDelayDays, sender, grouping);
  }

  /** The words of its first reminder, to begin with when a person writes one. */
  public static MessageText firstWords(Grouping grouping) {
    Step.Email first = (Step.Email) of(1, 1, null, grouping).steps.get(1);
    return first.words();
  }

  /**
   * @param copy 1 for the first scenario of this kind, 2 for the second, and so on
   */
  String code(int copy) {
    return ScenarioCode.numbered(text("code"), copy);
  }

  /**
   * @param copy as for {@link #code}
   */
  public DraftContent content(int copy) {
    String label = copy == 1 ? text("label") : text("label") + " (" + copy + ")";
    return new DraftContent(label, grouping, steps);
  }

  private Step email(String name, String sender) {
    return new Step.Email(
        null,
        text(name + ".label"),
        text(name + words() + ".subject"),
        text(name + words() + ".message"),
        sender,
        null,
        SendingWindow.DEFAULT);
  }

  private String words() {
    return grouping == Grouping.PER_CUSTOMER ? ".all" : "";
  }

  private String text(String key) {
    return texts.getString(key);
  }
}
