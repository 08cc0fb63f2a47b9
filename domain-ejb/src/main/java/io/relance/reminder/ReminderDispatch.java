package io.relance.reminder;

import static io.relance.reminder.DispatchState.CANCELLED;
import static io.relance.reminder.DispatchState.CLAIMED;
import static io.relance.reminder.DispatchState.FAILED;
import static io.relance.reminder.DispatchState.IN_DOUBT;
import static io.relance.reminder.DispatchState.PROPOSED;
import static io.relance.reminder.DispatchState.READY;
import static io.relance.reminder.DispatchState.RETRY;
import static io.relance.reminder.DispatchState.SENDING;
import static io.relance.reminder.DispatchState.SENT;

import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.SmsLength;
import io.relance.time.SendingWindow;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One communication that a night has decided, one that puts it right, or one that a person has
 * written. It waits for its hour, is claimed, checked once more, sent at most once, and then keeps
 * the exact text for good.
 */
@Entity
@DynamicUpdate
@Table(name = "reminder_dispatch")
public class ReminderDispatch {

  private static final int FAILURE_LENGTH = 2000;

  /** RFC 1035: what is longer is no domain. */
  private static final int DOMAIN_LENGTH = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reminder_dispatch_seq")
  @SequenceGenerator(
      name = "reminder_dispatch_seq",
      sequenceName = "reminder_dispatch_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "customer_id")
  private long customerId;

  private String scenario;

  @Column(name = "scenario_version")
  private int scenarioVersion;

  @Column(name = "step_number")
  private int stepNumber;

  @Column(name = "step_identity")
  private String stepIdentity;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String label;

  @Column(name = "contact_id")
  private Long contactId;

  @Column(name = "recipient_name")
  private String recipientName;

  @Column(name = "recipient_address")
  private String recipientAddress;

  @Column(name = "recipient_domain")
  private String recipientDomain;

  @Enumerated(EnumType.STRING)
  private DispatchState state;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private boolean doubted;

  @Column(name = "less_credits")
  private boolean lessCredits;

  private Long rectifies;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "run_id")
  private Long runId;

  @Column(name = "ordered_by")
  private String orderedBy;

  @Column(name = "not_before")
  private LocalDateTime notBefore;

  @Column(name = "window_from")
  private LocalTime windowFrom;

  @Column(name = "window_to")
  private LocalTime windowTo;

  @Column(name = "working_days_only")
  private boolean workingDaysOnly;

  private int attempts;

  @Column(name = "first_tried_at")
  private LocalDateTime firstTriedAt;

  @Column(name = "tried_at")
  private LocalDateTime triedAt;

  @Column(name = "claimed_by")
  private String claimedBy;

  @Column(name = "lease_until")
  private LocalDateTime leaseUntil;

  @Column(name = "sent_at")
  private LocalDateTime sentAt;

  @Column(name = "message_id")
  private String messageId;

  @Column(name = "sender_address")
  private String senderAddress;

  @Column(name = "sender_name")
  private String senderName;

  private String subject;
  private String body;
  private Integer segments;

  @Column(name = "delivered_at")
  private LocalDateTime deliveredAt;

  @Column(name = "bounced_at")
  private LocalDateTime bouncedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "failure_kind")
  private DeliveryFailure failureKind;

  private String failure;
  @Version private long version;

  protected ReminderDispatch() {}

  /**
   * A message as a night has decided it, ready to leave or proposed to a person.
   *
   * @param runId the run that decided it, or null
   * @param notBefore the opening of its sending window, in the company's time zone
   */
  public ReminderDispatch(
      long customerId,
      DecidedMessage message,
      LocalDate businessDate,
      Long runId,
      LocalDateTime notBefore) {
    this.customerId = customerId;
    this.scenario = message.scenario();
    this.scenarioVersion = message.version();
    this.stepNumber = message.stepNumber();
    this.stepIdentity = message.step().id();
    this.channel = Channel.of(message.step().type());
    this.label = message.step().label();
    this.contactId = message.recipient().contactId();
    this.recipientName = message.recipient().name();
    this.state = message.proposed() ? DispatchState.PROPOSED : DispatchState.READY;
    this.lessCredits = message.lessCredits();
    this.businessDate = businessDate;
    this.runId = runId;
    this.notBefore = notBefore;
    leaveIn(message.step().window());
    addressTo(message.recipient().address());
  }

  /**
   * A message that puts right one that has left. It goes by the same step, to the same recipient,
   * in the same hours, and is proposed to a person.
   */
  public static ReminderDispatch rectifying(ReminderDispatch sent, LocalDateTime now) {
    sent.require(SENT);
    ReminderDispatch rectification = new ReminderDispatch();
    rectification.rectifies = sent.id;
    rectification.customerId = sent.customerId;
    rectification.scenario = sent.scenario;
    rectification.scenarioVersion = sent.scenarioVersion;
    rectification.stepNumber = sent.stepNumber;
    rectification.stepIdentity = sent.stepIdentity;
    rectification.channel = sent.channel;
    rectification.label = sent.label;
    rectification.contactId = sent.contactId;
    rectification.recipientName = sent.recipientName;
    rectification.addressTo(sent.recipientAddress);
    rectification.state = PROPOSED;
    rectification.businessDate = now.toLocalDate();
    rectification.notBefore = now;
    rectification.windowFrom = sent.windowFrom;
    rectification.windowTo = sent.windowTo;
    rectification.workingDaysOnly = sent.workingDaysOnly;
    return rectification;
  }

  /**
   * A mail that a person has written; no step has decided it.
   *
   * @param lessCredits whether it takes off what is open in the customer's favour
   * @param window in which it leaves, or null for any hour
   * @param notBefore the opening of that window, in the company's time zone
   */
  public static ReminderDispatch byHand(
      long customerId,
      Recipient recipient,
      boolean lessCredits,
      SendingWindow window,
      LocalDateTime notBefore,
      LocalDate today) {
    ReminderDispatch written = new ReminderDispatch();
    written.customerId = customerId;
    written.lessCredits = lessCredits;
    written.stepIdentity = DispatchInvoice.BY_HAND;
    written.channel = Channel.EMAIL;
    written.contactId = recipient.contactId();
    written.recipientName = recipient.name();
    written.addressTo(recipient.address());
    written.state = READY;
    written.businessDate = today;
    written.notBefore = notBefore;
    written.leaveIn(window);
    return written;
  }

  /** A person didn't want to wait for the pause before it. */
  public void orderedBy(String login) {
    orderedBy = Objects.requireNonNull(login);
  }

  /** The login of who wanted it before its time; empty for what a night has decided. */
  public Optional<String> orderedBy() {
    return Optional.ofNullable(orderedBy);
  }

  /** Whether a person has written it. */
  public boolean isByHand() {
    return scenario == null;
  }

  private void addressTo(String address) {
    recipientAddress = address;
    recipientDomain = channel == Channel.EMAIL ? domain(address) : null;
  }

  private static String domain(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return domain.length() <= DOMAIN_LENGTH ? domain : null;
  }

  /**
   * @param window null for a letter, which is queued for print at any hour
   */
  private void leaveIn(SendingWindow window) {
    if (window != null) {
      windowFrom = window.from();
      windowTo = window.to();
      workingDaysOnly = window.workingDaysOnly();
    }
  }

  /** The dispatch that it puts right; empty for what a night has decided. */
  public Optional<Long> rectifies() {
    return Optional.ofNullable(rectifies);
  }

  /**
   * Who has received what it puts right, or whom a person has chosen; empty for what a night has
   * decided.
   */
  public Optional<Recipient> sameRecipient() {
    return rectifies == null && !isByHand()
        ? Optional.empty()
        : Optional.of(new Recipient(contactId, recipientName, recipientAddress));
  }

  /** Whether it takes off what is open in the customer's favour. */
  public boolean isLessCredits() {
    return lessCredits;
  }

  /** Whether nobody knows if an attempt to send it has arrived, whatever was done with it since. */
  public boolean isDoubted() {
    return doubted;
  }

  /** Lets it leave, a person having looked at it; never earlier than now. */
  public void approve(LocalDateTime now) {
    require(PROPOSED);
    state = READY;
    notBefore = notBefore.isAfter(now) ? notBefore : now;
  }

  /**
   * Takes it for one delivery. Nothing leaves by that.
   *
   * @param by whose it is, until it is sent or let go
   * @param until when another delivery may take it over
   */
  public void claim(String by, LocalDateTime until) {
    require(READY, RETRY);
    state = CLAIMED;
    claimedBy = by;
    leaseUntil = until;
  }

  /** Lets go of it: it waits as before. */
  public void release() {
    require(CLAIMED);
    state = attempts == 0 ? READY : RETRY;
    letGo();
  }

  /** Whether a delivery still has it: its lease may have run out, and another have taken it. */
  public boolean isClaimedBy(String by) {
    return state == CLAIMED && by.equals(claimedBy);
  }

  /** Whether a delivery is sending it, and still waits for its answer. */
  public boolean isBeingSentBy(String by) {
    return state == SENDING && by.equals(claimedBy);
  }

  /** Keeps the message exactly as it is about to leave. From here on, only an answer tells. */
  public void startSending(OutgoingMessage message, Attempt attempt) {
    require(CLAIMED);
    state = SENDING;
    attempts++;
    firstTriedAt = firstTriedAt == null ? attempt.asOf() : firstTriedAt;
    triedAt = attempt.at();
    leaseUntil = attempt.leaseUntil();
    messageId = message.messageId();
    sentBy(message.sender());
    contactId = message.recipient().contactId();
    recipientName = message.recipient().name();
    addressTo(message.recipient().address());
    subject = message.subject();
    body = message.body();
    segments = channel == Channel.SMS ? SmsLength.of(body).segments() : null;
    failureKind = null;
    failure = null;
  }

  /**
   * @param sender null for what is no mail
   */
  private void sentBy(OutgoingMessage.Sender sender) {
    if (sender != null) {
      senderAddress = sender.address();
      senderName = sender.name();
    }
  }

  /** It was not handed over after all: surely nothing has left, and it waits as before. */
  public void takeBack() {
    require(SENDING);
    attempts--;
    triedAt = null;
    firstTriedAt = attempts == 0 ? null : firstTriedAt;
    state = attempts == 0 ? READY : RETRY;
    letGo();
  }

  public void markSent(LocalDateTime at) {
    require(SENDING);
    state = SENT;
    sentAt = at;
    letGo();
  }

  /** The gateway has given it a name, by which receipts will call it. */
  public void nameBy(String gatewaysId) {
    messageId = gatewaysId;
  }

  /** The network says that it has arrived. */
  public void noteDelivery(LocalDateTime at) {
    require(SENT);
    deliveredAt = deliveredAt == null ? at : deliveredAt;
  }

  /** It has surely not left, and is tried again later. */
  public void retryAt(LocalDateTime when, DeliveryFailure kind, String detail) {
    require(CLAIMED, SENDING);
    state = RETRY;
    notBefore = when;
    note(kind, detail);
  }

  /** It was refused for good, or for too long; or it has left, and did not arrive. */
  public void fail(DeliveryFailure kind, String detail) {
    require(CLAIMED, SENDING, SENT);
    state = FAILED;
    note(kind, detail);
  }

  /**
   * It has left, and has come back.
   *
   * @param words of the system that has sent it back
   */
  public void comeBack(LocalDateTime at, String words) {
    require(SENDING, SENT, IN_DOUBT);
    state = FAILED;
    sentAt = sentAt == null ? triedAt : sentAt;
    bouncedAt = at;
    note(DeliveryFailure.BOUNCED, words);
  }

  /** No answer came: it may have left. A person says whether it arrived. */
  public void doubt(DeliveryFailure kind, String detail) {
    require(SENDING);
    state = IN_DOUBT;
    doubted = true;
    note(kind, detail);
  }

  /** A person says that it has arrived, or a receipt proves that it has left. */
  public void confirmArrival(LocalDateTime now) {
    require(IN_DOUBT);
    state = SENT;
    sentAt = triedAt == null ? now : triedAt;
    note(null, null);
  }

  /** A person wants it sent once more: checked again, and with all patience. */
  public void sendAgain(LocalDateTime now) {
    require(IN_DOUBT);
    state = RETRY;
    notBefore = now;
    firstTriedAt = null;
    note(null, null);
  }

  /** It is not to leave any more. */
  public void cancel(Reason why) {
    require(PROPOSED, READY, RETRY, CLAIMED);
    state = CANCELLED;
    reason = Objects.requireNonNull(why);
    failureKind = null;
    failure = null;
    letGo();
  }

  /** A letter that counted as sent was taken out of the print queue: nothing of it has left. */
  public void takeOut(Reason why) {
    require(SENT);
    state = CANCELLED;
    reason = Objects.requireNonNull(why);
    sentAt = null;
  }

  private void note(DeliveryFailure kind, String detail) {
    failureKind = kind;
    failure =
        detail == null || detail.length() <= FAILURE_LENGTH
            ? detail
            : detail.substring(0, FAILURE_LENGTH);
    letGo();
  }

  private void letGo() {
    claimedBy = null;
    leaseUntil = null;
  }

  private void require(DispatchState... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new IllegalStateException("Dispatch " + id + " is " + state);
    }
  }

  public Long id() {
    return id;
  }

  public long customerId() {
    return customerId;
  }

  /** The code of its scenario; null for what a person has written. */
  public String scenario() {
    return scenario;
  }

  public int scenarioVersion() {
    return scenarioVersion;
  }

  /** Counted from 1 in the scenario's version, pauses included. */
  public int stepNumber() {
    return stepNumber;
  }

  public String stepIdentity() {
    return stepIdentity;
  }

  public Channel channel() {
    return channel;
  }

  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  public DispatchState state() {
    return state;
  }

  public Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  public LocalDateTime notBefore() {
    return notBefore;
  }

  public Optional<Long> contactId() {
    return Optional.ofNullable(contactId);
  }

  public Optional<String> recipientName() {
    return Optional.ofNullable(recipientName);
  }

  public Optional<String> recipientAddress() {
    return Optional.ofNullable(recipientAddress);
  }

  public Optional<Long> runId() {
    return Optional.ofNullable(runId);
  }

  public int attempts() {
    return attempts;
  }

  public Optional<LocalDateTime> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  public Optional<String> messageId() {
    return Optional.ofNullable(messageId);
  }

  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  public Optional<String> body() {
    return Optional.ofNullable(body);
  }

  /** How many segments it has; empty for what is no SMS, and before it is written. */
  public Optional<Integer> segments() {
    return Optional.ofNullable(segments);
  }

  /** When the network said that it has arrived; empty where it has said nothing. */
  public Optional<LocalDateTime> deliveredAt() {
    return Optional.ofNullable(deliveredAt);
  }

  public Optional<LocalDateTime> firstTriedAt() {
    return Optional.ofNullable(firstTriedAt);
  }

  public Optional<String> senderAddress() {
    return Optional.ofNullable(senderAddress);
  }

  public Optional<String> senderName() {
    return Optional.ofNullable(senderName);
  }

  /** When it became known that it has come back. */
  public Optional<LocalDateTime> bouncedAt() {
    return Optional.ofNullable(bouncedAt);
  }

  public Optional<DeliveryFailure> failureKind() {
    return Optional.ofNullable(failureKind);
  }

  /** The relay's own words, or what else went wrong. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
