package io.relance.web.view.settings;

import io.relance.settings.Attachments;
import io.relance.settings.InvoiceOptions;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;

/** The invoice options as they stand in the fields of their page. */
public class OptionsForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_DECIMALS = 2;

  private boolean remindersEnabled;
  private String defaultScenario;
  private BigDecimal tolerance;
  private int minimumDaysBetweenContacts;
  private int minimumStageGapDays;
  private int disputeGraceDays;
  private int promiseGraceDays;
  private int limitationYearsProfessional;
  private int limitationYearsConsumer;
  private int paymentTermsDays;
  private boolean paymentTermsEndOfMonth;
  private LocalTime nightTime;
  private boolean schedulesEnabled;
  private Attachments attachments;

  OptionsForm(InvoiceOptions options) {
    remindersEnabled = options.remindersEnabled();
    defaultScenario = options.defaultScenario().orElse(null);
    tolerance = withUsualDecimals(options.tolerance());
    minimumDaysBetweenContacts = options.minimumDaysBetweenContacts();
    minimumStageGapDays = options.minimumStageGapDays();
    disputeGraceDays = options.disputeGraceDays();
    promiseGraceDays = options.promiseGraceDays();
    limitationYearsProfessional = options.limitationYearsProfessional();
    limitationYearsConsumer = options.limitationYearsConsumer();
    paymentTermsDays = options.paymentTermsDays();
    paymentTermsEndOfMonth = options.paymentTermsEndOfMonth();
    nightTime = options.nightTime();
    schedulesEnabled = options.schedulesEnabled();
    attachments = options.attachments();
  }

  private static BigDecimal withUsualDecimals(BigDecimal amount) {
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.setScale(Math.max(USUAL_DECIMALS, bare.scale()), RoundingMode.UNNECESSARY);
  }

  public boolean isRemindersEnabled() {
    return remindersEnabled;
  }

  public void setRemindersEnabled(boolean remindersEnabled) {
    this.remindersEnabled = remindersEnabled;
  }

  public String getDefaultScenario() {
    return defaultScenario;
  }

  public void setDefaultScenario(String defaultScenario) {
    this.defaultScenario = defaultScenario;
  }

  public BigDecimal getTolerance() {
    return tolerance;
  }

  public void setTolerance(BigDecimal tolerance) {
    this.tolerance = tolerance;
  }

  public int getMinimumDaysBetweenContacts() {
    return minimumDaysBetweenContacts;
  }

  public void setMinimumDaysBetweenContacts(int minimumDaysBetweenContacts) {
    this.minimumDaysBetweenContacts = minimumDaysBetweenContacts;
  }

  public int getMinimumStageGapDays() {
    return minimumStageGapDays;
  }

  public void setMinimumStageGapDays(int minimumStageGapDays) {
    this.minimumStageGapDays = minimumStageGapDays;
  }

  public int getDisputeGraceDays() {
    return disputeGraceDays;
  }

  public void setDisputeGraceDays(int disputeGraceDays) {
    this.disputeGraceDays = disputeGraceDays;
  }

  public int getPromiseGraceDays() {
    return promiseGraceDays;
  }

  public void setPromiseGraceDays(int promiseGraceDays) {
    this.promiseGraceDays = promiseGraceDays;
  }

  public int getLimitationYearsProfessional() {
    return limitationYearsProfessional;
  }

  public void setLimitationYearsProfessional(int limitationYearsProfessional) {
    this.limitationYearsProfessional = limitationYearsProfessional;
  }

  public int getLimitationYearsConsumer() {
    return limitationYearsConsumer;
  }

  public void setLimitationYearsConsumer(int limitationYearsConsumer) {
    this.limitationYearsConsumer = limitationYearsConsumer;
  }

  public int getPaymentTermsDays() {
    return paymentTermsDays;
  }

  public void setPaymentTermsDays(int paymentTermsDays) {
    this.paymentTermsDays = paymentTermsDays;
  }

  public boolean isPaymentTermsEndOfMonth() {
    return paymentTermsEndOfMonth;
  }

  public void setPaymentTermsEndOfMonth(boolean paymentTermsEndOfMonth) {
    this.paymentTermsEndOfMonth = paymentTermsEndOfMonth;
  }

  public LocalTime getNightTime() {
    return nightTime;
  }

  public void setNightTime(LocalTime nightTime) {
    this.nightTime = nightTime;
  }

  public boolean isSchedulesEnabled() {
    return schedulesEnabled;
  }

  public void setSchedulesEnabled(boolean schedulesEnabled) {
    this.schedulesEnabled = schedulesEnabled;
  }

  public Attachments getAttachments() {
    return attachments;
  }

  public void setAttachments(Attachments attachments) {
    this.attachments = attachments;
  }
}
