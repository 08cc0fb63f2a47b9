package io.relance.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/** The company-wide options of invoices and of their reminders. There is one row. */
@Entity
@Table(name = "invoice_options")
public class InvoiceOptions {

  static final int ID = 1;

  @Id private int id;

  @Column(name = "reminders_enabled")
  private boolean remindersEnabled;

  @Column(name = "reminders_changed_at")
  private LocalDateTime remindersChangedAt;

  @Column(name = "default_scenario")
  private String defaultScenario;

  private BigDecimal tolerance;

  @Column(name = "minimum_days_between_contacts")
  private int minimumDaysBetweenContacts;

  @Column(name = "minimum_stage_gap_days")
  private int minimumStageGapDays;

  @Column(name = "dispute_grace_days")
  private int disputeGraceDays;

  @Column(name = "promise_grace_days")
  private int promiseGraceDays;

  @Column(name = "limitation_years_professional")
  private int limitationYearsProfessional;

  @Column(name = "limitation_years_consumer")
  private int limitationYearsConsumer;

  @Column(name = "payment_terms_days")
  private int paymentTermsDays;

  @Column(name = "payment_terms_end_of_month")
  private boolean paymentTermsEndOfMonth;

  @Column(name = "night_time")
  private LocalTime nightTime;

  @Column(name = "schedules_enabled")
  private boolean schedulesEnabled;

  @Enumerated(EnumType.STRING)
  private Attachments attachments;

  @Version private long version;

  protected InvoiceOptions() {}

  public void activateReminders(LocalDateTime at) {
    remindersEnabled = true;
    remindersChangedAt = at;
  }

  public void deactivateReminders(LocalDateTime at) {
    remindersEnabled = false;
    remindersChangedAt = at;
  }

  /**
   * @param code of the default scenario, or null for none
   */
  public void chooseDefaultScenario(String code) {
    defaultScenario = code;
  }

  public void tolerate(BigDecimal balance) {
    tolerance = balance;
  }

  public void waitBetweenContacts(int days) {
    minimumDaysBetweenContacts = days;
  }

  public void waitBetweenStages(int days) {
    minimumStageGapDays = days;
  }

  public void graceAfterDispute(int days) {
    disputeGraceDays = days;
  }

  public void graceAfterPromise(int days) {
    promiseGraceDays = days;
  }

  public void limitationYears(int professional, int consumer) {
    limitationYearsProfessional = professional;
    limitationYearsConsumer = consumer;
  }

  public void paymentTerms(int days, boolean endOfMonth) {
    paymentTermsDays = days;
    paymentTermsEndOfMonth = endOfMonth;
  }

  /** Sets when the night runs, in the company's time zone. */
  public void runNightAt(LocalTime time) {
    nightTime = time;
  }

  public void schedule(boolean enabled) {
    schedulesEnabled = enabled;
  }

  public void attach(Attachments what) {
    attachments = Objects.requireNonNull(what);
  }

  public boolean remindersEnabled() {
    return remindersEnabled;
  }

  public Optional<LocalDateTime> remindersChangedAt() {
    return Optional.ofNullable(remindersChangedAt);
  }

  public Optional<String> defaultScenario() {
    return Optional.ofNullable(defaultScenario);
  }

  public BigDecimal tolerance() {
    return tolerance;
  }

  public int minimumDaysBetweenContacts() {
    return minimumDaysBetweenContacts;
  }

  public int minimumStageGapDays() {
    return minimumStageGapDays;
  }

  public int disputeGraceDays() {
    return disputeGraceDays;
  }

  public int promiseGraceDays() {
    return promiseGraceDays;
  }

  public int limitationYearsProfessional() {
    return limitationYearsProfessional;
  }

  public int limitationYearsConsumer() {
    return limitationYearsConsumer;
  }

  public int paymentTermsDays() {
    return paymentTermsDays;
  }

  public boolean paymentTermsEndOfMonth() {
    return paymentTermsEndOfMonth;
  }

  public LocalTime nightTime() {
    return nightTime;
  }

  public boolean schedulesEnabled() {
    return schedulesEnabled;
  }

  public Attachments attachments() {
    return attachments;
  }
}
