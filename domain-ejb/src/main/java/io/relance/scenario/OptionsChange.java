package io.relance.scenario;

import io.relance.settings.Attachments;
import io.relance.settings.Iban;
import io.relance.settings.InvoiceOptions;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Some of the invoice options, to be set together. What is not named stays as it is; what is out of
 * its limits is gathered as a fault, and then nothing changes.
 */
public final class OptionsChange {

  public static final int LONGEST_DAYS = 365;
  public static final int LONGEST_LIMITATION = 30;
  public static final int LONGEST_LINK = 500;

  /** As much as a balance column holds. */
  public static final BigDecimal LARGEST_TOLERANCE = new BigDecimal("9999999999999.999");

  private static final int DECIMALS = 3;

  private final List<Consumer<InvoiceOptions>> changes = new ArrayList<>();
  private final List<OptionsFault> faults = new ArrayList<>();
  private Boolean remindersEnabled;
  private Optional<String> defaultScenario;
  private ZoneId timeZone;
  private Optional<String> paymentLinkTemplate;
  private final CompanyChange company = new CompanyChange();

  public OptionsChange remindersEnabled(boolean enabled) {
    remindersEnabled = enabled;
    return this;
  }

  /**
   * @param code of a scenario, published or not, or null for none
   */
  public OptionsChange defaultScenario(String code) {
    defaultScenario = Optional.ofNullable(code);
    return this;
  }

  /**
   * @param balance from 0, with three decimals at most: a balance up to it counts as paid
   */
  public OptionsChange tolerance(BigDecimal balance) {
    if (balance.signum() < 0
        || balance.compareTo(LARGEST_TOLERANCE) > 0
        || balance.stripTrailingZeros().scale() > DECIMALS) {
      fault("tolerance", OptionsFault.Code.OUT_OF_RANGE, balance, 0, LARGEST_TOLERANCE);
    }
    changes.add(options -> options.tolerate(balance));
    return this;
  }

  public OptionsChange minimumDaysBetweenContacts(int days) {
    range("minimumDaysBetweenContacts", days, 0, LONGEST_DAYS);
    changes.add(options -> options.waitBetweenContacts(days));
    return this;
  }

  public OptionsChange minimumStageGapDays(int days) {
    range("minimumStageGapDays", days, 0, LONGEST_DAYS);
    changes.add(options -> options.waitBetweenStages(days));
    return this;
  }

  public OptionsChange disputeGraceDays(int days) {
    range("disputeGraceDays", days, 0, LONGEST_DAYS);
    changes.add(options -> options.graceAfterDispute(days));
    return this;
  }

  public OptionsChange promiseGraceDays(int days) {
    range("promiseGraceDays", days, 0, LONGEST_DAYS);
    changes.add(options -> options.graceAfterPromise(days));
    return this;
  }

  public OptionsChange limitationYearsProfessional(int years) {
    range("limitationYearsProfessional", years, 1, LONGEST_LIMITATION);
    changes.add(options -> options.limitationYears(years, options.limitationYearsConsumer()));
    return this;
  }

  public OptionsChange limitationYearsConsumer(int years) {
    range("limitationYearsConsumer", years, 1, LONGEST_LIMITATION);
    changes.add(options -> options.limitationYears(options.limitationYearsProfessional(), years));
    return this;
  }

  public OptionsChange paymentTermsDays(int days) {
    range("paymentTermsDays", days, 0, LONGEST_DAYS);
    changes.add(options -> options.paymentTerms(days, options.paymentTermsEndOfMonth()));
    return this;
  }

  public OptionsChange paymentTermsEndOfMonth(boolean endOfMonth) {
    changes.add(options -> options.paymentTerms(options.paymentTermsDays(), endOfMonth));
    return this;
  }

  /** When the night runs, in the company's time zone. */
  public OptionsChange nightTime(LocalTime time) {
    changes.add(options -> options.runNightAt(time));
    return this;
  }

  public OptionsChange schedulesEnabled(boolean enabled) {
    changes.add(options -> options.schedule(enabled));
    return this;
  }

  public OptionsChange attachments(Attachments what) {
    changes.add(options -> options.attach(what));
    return this;
  }

  public OptionsChange timeZone(ZoneId zone) {
    timeZone = Objects.requireNonNull(zone);
    return this;
  }

  /**
   * @param template an address in which {@code {number}} stands for the invoice's number, or null
   */
  public OptionsChange paymentLinkTemplate(String template) {
    if (template != null && !PaymentLinks.isValid(template)) {
      fault("paymentLinkTemplate", OptionsFault.Code.BAD_LINK, template, PaymentLinks.NUMBER);
    }
    paymentLinkTemplate = Optional.ofNullable(template);
    return this;
  }

  /**
   * @param written the company's account as people write it, or null for none
   */
  public OptionsChange iban(String written) {
    Optional<Iban> account = Optional.ofNullable(written).flatMap(Iban::parse);
    if (written != null && account.isEmpty()) {
      fault("iban", OptionsFault.Code.BAD_IBAN, written);
    }
    company.iban(account.orElse(null));
    return this;
  }

  /**
   * @param written the code of the company's bank, or null for none
   */
  public OptionsChange bic(String written) {
    Optional<String> bank = Optional.ofNullable(written).flatMap(Iban::parseBic);
    if (written != null && bank.isEmpty()) {
      fault("bic", OptionsFault.Code.BAD_BIC, written);
    }
    company.bic(bank.orElse(null));
    return this;
  }

  /**
   * @param number of the company, or null for none
   */
  public OptionsChange phone(String number) {
    company.phone(number);
    return this;
  }

  /**
   * @param line at the foot of documents, or null for none
   */
  public OptionsChange legalLine(String line) {
    company.legalLine(line);
    return this;
  }

  CompanyChange company() {
    return company;
  }

  /** What is wrong with it, as far as it can be told without looking anything up. */
  List<OptionsFault> faults() {
    return List.copyOf(faults);
  }

  /** The default scenario that is wanted; empty where none is wanted or it stays as it is. */
  Optional<String> wantedScenario() {
    return defaultScenario == null ? Optional.empty() : defaultScenario;
  }

  Optional<ZoneId> newZone(ZoneId current) {
    return Optional.ofNullable(timeZone).filter(zone -> !zone.equals(current));
  }

  /** The template that is to replace the current one: empty inside for none at all. */
  Optional<Optional<String>> newPaymentLink(Optional<String> current) {
    return Optional.ofNullable(paymentLinkTemplate).filter(template -> !template.equals(current));
  }

  void applyTo(InvoiceOptions options, LocalDateTime at) {
    changes.forEach(change -> change.accept(options));
    if (defaultScenario != null) {
      options.chooseDefaultScenario(defaultScenario.orElse(null));
    }
    if (remindersEnabled != null && remindersEnabled != options.remindersEnabled()) {
      switchReminders(options, at);
    }
  }

  private void switchReminders(InvoiceOptions options, LocalDateTime at) {
    if (remindersEnabled) {
      options.activateReminders(at);
    } else {
      options.deactivateReminders(at);
    }
  }

  private void range(String option, int value, int least, int most) {
    if (value < least || value > most) {
      fault(option, OptionsFault.Code.OUT_OF_RANGE, value, least, most);
    }
  }

  private void fault(String option, OptionsFault.Code code, Object... arguments) {
    faults.add(new OptionsFault(option, code, List.of(arguments)));
  }
}
