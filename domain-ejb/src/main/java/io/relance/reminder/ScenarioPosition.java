package io.relance.reminder;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.decision.PositionFacts;
import io.relance.reminder.decision.PositionFacts.ChosenBy;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one invoice stands in its scenario. It is born on the night on which the invoice enters,
 * follows what each night decides, and goes back a stage if that stage was held or undone before
 * any of it left. Beside its place it keeps what the last night said of it, for the lists.
 */
@Entity
@Table(name = "scenario_position")
public class ScenarioPosition {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scenario_position_seq")
  @SequenceGenerator(
      name = "scenario_position_seq",
      sequenceName = "scenario_position_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "customer_id")
  private long customerId;

  private String scenario;

  @Column(name = "scenario_version")
  private int scenarioVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "chosen_by")
  private ChosenBy chosenBy;

  @Column(name = "entered_on")
  private LocalDate enteredOn;

  @Column(name = "waits_at")
  private String waitsAt;

  @Column(name = "stages_had")
  private int stagesHad;

  @Column(name = "stage_sequence")
  private int stageSequence;

  @Column(name = "last_stage_on")
  private LocalDate lastStageOn;

  @Column(name = "previous_stage_on")
  private LocalDate previousStageOn;

  @Column(name = "restarted_on")
  private LocalDate restartedOn;

  @Column(name = "next_on")
  private LocalDate nextOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "next_step_type")
  private StepType nextStepType;

  @Column(name = "level_label")
  private String levelLabel;

  @Enumerated(EnumType.STRING)
  private PositionState state;

  @Enumerated(EnumType.STRING)
  private DecisionKind decision;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  @Version private long version;

  protected ScenarioPosition() {}

  /**
   * The position of an invoice that has entered a scenario.
   *
   * @param decided with a position
   */
  public static ScenarioPosition entering(long customerId, InvoiceDecision decided) {
    ScenarioPosition entered = new ScenarioPosition();
    entered.invoiceId = decided.invoice().id();
    entered.customerId = customerId;
    entered.take(decided);
    return entered;
  }

  /**
   * Follows what a night has decided.
   *
   * @param decided with a position
   * @return whether anything changed
   * @throws StalePositionException if the decision was made for another place than this one
   */
  public boolean follow(InvoiceDecision decided) {
    if (!facts().equals(decided.invoice().position())) {
      throw new StalePositionException(decided.invoice().number());
    }
    List<Object> before = recorded();
    take(decided);
    return !before.equals(recorded());
  }

  /**
   * Puts the invoice back before the stage that it has had last: none of it has left, and the
   * reason will pass. The number of stages ever decided stays, for it keeps the next one apart.
   *
   * @param before the stage, as the scenario has it now
   */
  void takeBack(StageBefore before, Reason why) {
    waitsAt = before.waitsAt();
    levelLabel = before.level();
    stagesHad = stagesHad - 1;
    lastStageOn = previousStageOn;
    previousStageOn = null;
    nextOn = null;
    nextStepType = null;
    state = PositionState.WAITING;
    decision = DecisionKind.HOLD;
    reason = why;
  }

  /**
   * Puts the invoice back before the stage that it has had last, since a person has undone the
   * night: the stage is due as it was on that night.
   */
  public void undo(StageBefore before) {
    LocalDate due = lastStageOn;
    takeBack(before, Reason.NIGHT_UNDONE);
    decision = DecisionKind.WAIT;
    nextOn = due;
    nextStepType = before.firstStep();
  }

  /**
   * Lets the pause under way count from a reminder by hand. When its next stage comes then, the
   * next night says.
   */
  public void restart(LocalDate remindedOn) {
    restartedOn = Objects.requireNonNull(remindedOn);
  }

  /** The reminder by hand of that day has not left. */
  public void forgetRestart(LocalDate remindedOn) {
    restartedOn = remindedOn.equals(restartedOn) ? null : restartedOn;
  }

  private void take(InvoiceDecision decided) {
    PositionFacts place = decided.position();
    if (decided.stage() != null) {
      previousStageOn = lastStageOn;
    }
    scenario = place.scenario();
    scenarioVersion = place.version();
    chosenBy = place.chosenBy();
    enteredOn = place.enteredOn();
    waitsAt = place.waitsAt();
    stagesHad = place.stagesHad();
    stageSequence = place.stageSequence();
    lastStageOn = place.lastStageOn();
    restartedOn = place.restartedOn();
    nextOn = decided.nextOn();
    nextStepType = decided.nextType();
    levelLabel = decided.levelLabel();
    state = stateAfter(decided);
    decision = decided.kind();
    reason = decided.reason();
  }

  private static PositionState stateAfter(InvoiceDecision decided) {
    if (decided.kind() == DecisionKind.END) {
      return PositionState.ENDED;
    }
    return decided.position().completed() ? PositionState.COMPLETED : PositionState.WAITING;
  }

  private List<Object> recorded() {
    return Arrays.asList(
        facts(), previousStageOn, nextOn, nextStepType, levelLabel, state, decision, reason);
  }

  /** What the decision has to know of it. */
  public PositionFacts facts() {
    return new PositionFacts(
        scenario,
        scenarioVersion,
        chosenBy,
        enteredOn,
        waitsAt,
        stagesHad,
        stageSequence,
        lastStageOn,
        restartedOn,
        waitsAt == null);
  }

  public Long id() {
    return id;
  }

  public long invoiceId() {
    return invoiceId;
  }

  public long customerId() {
    return customerId;
  }

  public String scenario() {
    return scenario;
  }

  public int scenarioVersion() {
    return scenarioVersion;
  }

  /** The level reached. */
  public int stagesHad() {
    return stagesHad;
  }

  /** How many stages were ever decided, those put back included. */
  public int stageSequence() {
    return stageSequence;
  }

  public Optional<LocalDate> lastStageOn() {
    return Optional.ofNullable(lastStageOn);
  }

  /** The business date of the stage before the last one; empty where it isn't known. */
  public Optional<LocalDate> previousStageOn() {
    return Optional.ofNullable(previousStageOn);
  }

  /** The earliest day of the next stage if nothing holds it; empty when none comes by itself. */
  public Optional<LocalDate> nextOn() {
    return Optional.ofNullable(nextOn);
  }

  public Optional<StepType> nextStepType() {
    return Optional.ofNullable(nextStepType);
  }

  /** The name of the level reached; empty before the first stage. */
  public Optional<String> levelLabel() {
    return Optional.ofNullable(levelLabel);
  }

  public PositionState state() {
    return state;
  }

  /** What the last night that looked at the invoice decided. */
  public DecisionKind decision() {
    return decision;
  }

  public Reason reason() {
    return reason;
  }

  public long version() {
    return version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScenarioPosition that && invoiceId == that.invoiceId;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(invoiceId);
  }
}
