package io.relance.collection;

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
import java.util.Objects;
import java.util.Optional;

/** Something that a collaborator has to do about a debt, by a day, with an outcome at the end. */
@Entity
@Table(name = "collection_task")
public class CollectionTask {

  /** Claims are declared within two months of the publication (art. R622-24 Code de commerce). */
  private static final int MONTHS_TO_DECLARE = 2;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "collection_task_seq")
  @SequenceGenerator(
      name = "collection_task_seq",
      sequenceName = "collection_task_seq",
      allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private TaskKind kind;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "invoice_id")
  private Long invoiceId;

  @Column(name = "position_id")
  private Long positionId;

  @Column(name = "stage_sequence")
  private Integer stageSequence;

  @Column(name = "step_number")
  private Integer stepNumber;

  @Column(name = "step_identity")
  private String stepIdentity;

  @Column(name = "dispatch_id")
  private Long dispatchId;

  private String address;
  private String label;
  private String note;
  private String assignee;

  @Column(name = "created_on")
  private LocalDate createdOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private TaskState state;

  private String outcome;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Column(name = "closed_by")
  private String closedBy;

  @Version private long version;

  protected CollectionTask() {}

  private CollectionTask(TaskKind kind, long customerId, LocalDate createdOn, LocalDate dueOn) {
    this.kind = kind;
    this.customerId = customerId;
    this.createdOn = Objects.requireNonNull(createdOn);
    this.dueOn = Objects.requireNonNull(dueOn);
    this.state = TaskState.OPEN;
  }

  /**
   * What an action step asks for.
   *
   * @param businessDate the day on which the scenario decides it
   * @param dueInDays 0 makes it due on that day
   */
  public static CollectionTask ofStep(
      StepOrigin origin, long customerId, long invoiceId, LocalDate businessDate, int dueInDays) {
    CollectionTask task =
        new CollectionTask(
            TaskKind.STEP_ACTION, customerId, businessDate, businessDate.plusDays(dueInDays));
    task.invoiceId = invoiceId;
    task.positionId = origin.positionId();
    task.stageSequence = origin.stageSequence();
    task.stepNumber = origin.stepNumber();
    task.stepIdentity = origin.stepIdentity();
    return task;
  }

  /** The claim against an insolvent customer, to be declared in time. */
  public static CollectionTask claimDeclaration(
      long customerId, LocalDate publishedOn, LocalDate today) {
    return new CollectionTask(
        TaskKind.CLAIM_DECLARATION, customerId, today, publishedOn.plusMonths(MONTHS_TO_DECLARE));
  }

  /**
   * A message that failed for good.
   *
   * @param invoiceId the invoice it was about, or null where there are several
   */
  public static CollectionTask deliveryFailed(
      long customerId, Long invoiceId, long dispatchId, LocalDate today) {
    CollectionTask task = new CollectionTask(TaskKind.DELIVERY_FAILED, customerId, today, today);
    task.invoiceId = invoiceId;
    task.dispatchId = dispatchId;
    return task;
  }

  /**
   * An address at which nothing arrives.
   *
   * @param dispatchId the message that has shown it
   */
  public static CollectionTask addressFailed(
      long customerId, String address, long dispatchId, LocalDate today) {
    CollectionTask task = new CollectionTask(TaskKind.ADDRESS_FAILED, customerId, today, today);
    task.address = Objects.requireNonNull(address);
    task.dispatchId = dispatchId;
    return task;
  }

  /**
   * @param newLabel in the scenario's words, or null where the kind says it all
   * @param newNote or null
   */
  public CollectionTask described(String newLabel, String newNote) {
    label = newLabel;
    note = newNote;
    return this;
  }

  /**
   * @param login or null for nobody yet
   */
  public CollectionTask assignedTo(String login) {
    assignee = login;
    return this;
  }

  public void postpone(LocalDate newDueDate) {
    dueOn = Objects.requireNonNull(newDueDate);
  }

  /**
   * @param newOutcome in words, or null
   */
  public void report(String newOutcome) {
    outcome = newOutcome;
  }

  /** Closes the task. A task that is closed already keeps its day. */
  public void close(TaskState how, LocalDate today, String login) {
    if (how == TaskState.OPEN) {
      throw new IllegalArgumentException("A task is not closed by leaving it open");
    }
    if (state == TaskState.OPEN) {
      closedOn = Objects.requireNonNull(today);
      closedBy = Objects.requireNonNull(login);
    }
    state = how;
  }

  public void reopen() {
    state = TaskState.OPEN;
    closedOn = null;
    closedBy = null;
  }

  public long id() {
    return id;
  }

  public TaskKind kind() {
    return kind;
  }

  public long customerId() {
    return customerId;
  }

  public Optional<Long> invoiceId() {
    return Optional.ofNullable(invoiceId);
  }

  /** The step that made it; empty for every other kind. */
  public Optional<StepOrigin> origin() {
    return positionId == null
        ? Optional.empty()
        : Optional.of(new StepOrigin(positionId, stageSequence, stepNumber, stepIdentity));
  }

  public Optional<Long> dispatchId() {
    return Optional.ofNullable(dispatchId);
  }

  /** The address that it asks to replace; empty for every other kind. */
  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  /** Empty where the words of the kind are all there is to say. */
  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  public Optional<String> assignee() {
    return Optional.ofNullable(assignee);
  }

  public LocalDate createdOn() {
    return createdOn;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public TaskState state() {
    return state;
  }

  public Optional<String> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CollectionTask that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, customerId, createdOn);
  }
}
