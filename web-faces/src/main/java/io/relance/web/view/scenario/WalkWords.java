package io.relance.web.view.scenario;

import io.relance.delivery.report.StepTrial;
import io.relance.receivable.Invoices;
import io.relance.reminder.message.Sketch;
import io.relance.scenario.SmsLength;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.MailFrame;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the steps of a walk-through say, and when they would come. */
@Named
@RequestScoped
public class WalkWords {

  @EJB private Invoices invoices;
  @EJB private Settings settings;
  @EJB private StepTrial trials;
  @EJB private ApplicationUsers users;
  @Inject private WalkThrough through;
  @Inject private PreviewChoice choice;
  @Inject private CompanyClock clock;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Vocabulary vocabulary;

  private List<Object> sketched;
  private Sketch sketch;

  /**
   * A step on the way.
   *
   * @param number its place in the scenario, from 1
   * @param days after the due date on which it would come; of a pause, on which it would end
   * @param on the day; null for a pause that nothing follows
   * @param told what became of it, or null
   */
  public record Row(
      int number,
      StepType type,
      String name,
      long days,
      LocalDate on,
      Walk.State state,
      String told) {}

  public List<Row> getRows() {
    StepLine line = line();
    return IntStream.range(0, through.walk().forms().size())
        .mapToObj(place -> row(line, place))
        .toList();
  }

  private Row row(StepLine line, int place) {
    StepForm form = through.walk().forms().get(place);
    LocalDate on = isFollowed(place) ? line.dateOf(place + 1) : null;
    return new Row(
        place + 1,
        form.getType(),
        form.getLabel() == null ? vocabulary.of(form.getType()) : form.getLabel(),
        on == null ? 0 : ChronoUnit.DAYS.between(getDueDate(), on),
        on,
        through.walk().stateOf(place),
        form.getType() == StepType.PAUSE ? pause(form, on) : through.walk().toldOf(place));
  }

  private boolean isFollowed(int place) {
    List<StepForm> forms = through.walk().forms();
    return forms.subList(place, forms.size()).stream()
        .anyMatch(form -> form.getType() != StepType.PAUSE);
  }

  private String pause(StepForm pause, LocalDate on) {
    String days = text.of("walk.pause", pause.getDays(), vocabulary.of(pause.getFrom()));
    return on == null ? days : text.of("walk.pause.until", days, formats.weekday(on));
  }

  private StepLine line() {
    return new StepLine(
        through.walk().steps(), getDueDate(), settings.options().minimumStageGapDays());
  }

  /** The due date from which the days count: of the invoice chosen, or else today. */
  public LocalDate getDueDate() {
    return Optional.ofNullable(choice.getInvoice())
        .flatMap(invoices::find)
        .map(line -> line.invoice().dueDate())
        .orElseGet(clock::today);
  }

  /** The message of the step that is offered. */
  public Sketch getMessage() {
    List<Object> now = List.of(through.walk().at(), reader(), through.about());
    if (!now.equals(sketched)) {
      sketch = trials.written((Step.Communication) step(), reader(), through.about());
      sketched = now;
    }
    return sketch;
  }

  private String reader() {
    return Objects.requireNonNullElse(through.getReader(), "");
  }

  /** The message as the page of a frame of its own: nothing in it reaches ours. */
  public String getFramed() {
    return MailFrame.of(getMessage().body());
  }

  /** What the step that is offered would do at the customer, where nothing of it can be sent. */
  public String getWould() {
    return switch (getType()) {
      case SMS -> text.of("trial.told.SMS", SmsLength.of(getMessage().body()).segments());
      case LETTER -> text.of("trial.told.LETTER");
      case ACTION -> action((Step.Action) step());
      case EMAIL, PAUSE -> "";
    };
  }

  private String action(Step.Action action) {
    LocalDate on = line().dateOf(through.walk().at() + 1);
    String who =
        Optional.ofNullable(action.assignee())
            .map(login -> users.find(login).map(ApplicationUser::name).orElse(login))
            .orElseGet(() -> text.of("walk.action.nobody"));
    return text.of(
        "walk.action", who, formats.weekday(on), formats.date(on.plusDays(action.dueInDays())));
  }

  /** What the action that is offered tells whoever does it, or null. */
  public String getNote() {
    return ((Step.Action) step()).note();
  }

  /** The kind of the step that is offered. */
  public StepType getType() {
    return step().type();
  }

  private Step step() {
    return through.walk().step();
  }
}
