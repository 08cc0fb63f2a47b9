package io.relance.web.api;

import io.relance.settings.Company;
import io.relance.settings.InvoiceOptions;
import java.math.BigDecimal;

/**
 * The invoice options, as they are given and taken back.
 *
 * @param defaultScenario code, or null for none
 * @param tolerance a balance up to it counts as paid, in each currency
 * @param nightTime when the night runs, in the time zone
 * @param timeZone of the company
 * @param paymentLinkTemplate of the company, or null; {@code {number}} stands for the invoice
 */
public record OptionsBody(
    boolean remindersEnabled,
    String defaultScenario,
    BigDecimal tolerance,
    int minimumDaysBetweenContacts,
    int minimumStageGapDays,
    int disputeGraceDays,
    int promiseGraceDays,
    int limitationYearsProfessional,
    int limitationYearsConsumer,
    int paymentTermsDays,
    boolean paymentTermsEndOfMonth,
    String nightTime,
    boolean schedulesEnabled,
    String timeZone,
    String paymentLinkTemplate) {

  private static final int USUAL_DECIMALS = 2;

  static OptionsBody of(InvoiceOptions options, Company company) {
    return new OptionsBody(
        options.remindersEnabled(),
        options.defaultScenario().orElse(null),
        written(options.tolerance()),
        options.minimumDaysBetweenContacts(),
        options.minimumStageGapDays(),
        options.disputeGraceDays(),
        options.promiseGraceDays(),
        options.limitationYearsProfessional(),
        options.limitationYearsConsumer(),
        options.paymentTermsDays(),
        options.paymentTermsEndOfMonth(),
        options.nightTime().toString(),
        options.schedulesEnabled(),
        company.timeZone().getId(),
        company.paymentLinkTemplate().orElse(null));
  }

  private static BigDecimal written(BigDecimal amount) {
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.setScale(Math.max(USUAL_DECIMALS, bare.scale()));
  }
}
