package io.relance.web.api;

import io.relance.settings.Company;
import io.relance.settings.Iban;
import io.relance.settings.InvoiceOptions;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The invoice options, as they are given and taken back.
 *
 * @param defaultScenario code, or null for none
 * @param tolerance a balance up to it counts as paid, in each currency
 * @param nightTime when the night runs, in the time zone
 * @param attachments which documents go along with an e-mail
 * @param timeZone of the company
 * @param paymentLinkTemplate of the company, or null; {@code {number}} stands for the invoice
 * @param iban to which customers pay, or null
 * @param bic of its bank, or null
 * @param phone of the company, or null
 * @param legalLine at the foot of documents, or null
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
    @Schema(enumeration = {"INVOICE_OR_STATEMENT", "INVOICE_ONLY", "NONE"}) String attachments,
    String timeZone,
    String paymentLinkTemplate,
    String iban,
    String bic,
    String phone,
    String legalLine) {

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
        options.attachments().name(),
        company.timeZone().getId(),
        company.paymentLinkTemplate().orElse(null),
        company.iban().map(Iban::value).orElse(null),
        company.bic().orElse(null),
        company.phone().orElse(null),
        company.legalLine().orElse(null));
  }

  private static BigDecimal written(BigDecimal amount) {
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.setScale(Math.max(USUAL_DECIMALS, bare.scale()));
  }
}
