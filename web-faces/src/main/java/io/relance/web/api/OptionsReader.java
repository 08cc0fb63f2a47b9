package io.relance.web.api;

import io.relance.scenario.OptionsChange;
import io.relance.settings.Attachments;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Reads which options a caller wants to set; a field that is absent, or null, stays as it is. */
final class OptionsReader {

  private static final int LONGEST = 60;
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_LINE = 500;

  /** What is out of an option's own limits is told by the option, not by the reader. */
  private static final int ANY = 1_000_000_000;

  private final RequestBody body;
  private final OptionsChange change = new OptionsChange();

  private OptionsReader(RequestBody body) {
    this.body = body;
  }

  /**
   * @throws Refusal with every field that cannot be read
   */
  static OptionsChange read(RequestBody body) {
    OptionsReader reader = new OptionsReader(allowed(body));
    reader.read();
    body.check();
    return reader.change;
  }

  private static RequestBody allowed(RequestBody body) {
    return body.allow(
        "remindersEnabled",
        "defaultScenario",
        "tolerance",
        "minimumDaysBetweenContacts",
        "minimumStageGapDays",
        "disputeGraceDays",
        "promiseGraceDays",
        "limitationYearsProfessional",
        "limitationYearsConsumer",
        "paymentTermsDays",
        "paymentTermsEndOfMonth",
        "nightTime",
        "schedulesEnabled",
        "attachments",
        "timeZone",
        "paymentLinkTemplate",
        "iban",
        "bic",
        "phone",
        "legalLine");
  }

  private void read() {
    body.flag("remindersEnabled").ifPresent(change::remindersEnabled);
    if (body.has("defaultScenario")) {
      change.defaultScenario(body.text("defaultScenario", LONGEST).orElse(null));
    }
    body.amount("tolerance").ifPresent(change::tolerance);
    whole("minimumDaysBetweenContacts", change::minimumDaysBetweenContacts);
    whole("minimumStageGapDays", change::minimumStageGapDays);
    whole("disputeGraceDays", change::disputeGraceDays);
    whole("promiseGraceDays", change::promiseGraceDays);
    whole("limitationYearsProfessional", change::limitationYearsProfessional);
    whole("limitationYearsConsumer", change::limitationYearsConsumer);
    whole("paymentTermsDays", change::paymentTermsDays);
    body.flag("paymentTermsEndOfMonth").ifPresent(change::paymentTermsEndOfMonth);
    body.time("nightTime").ifPresent(change::nightTime);
    body.flag("schedulesEnabled").ifPresent(change::schedulesEnabled);
    body.choice("attachments", Attachments.class).ifPresent(change::attachments);
    zone().ifPresent(change::timeZone);
    if (body.has("paymentLinkTemplate")) {
      change.paymentLinkTemplate(
          body.text("paymentLinkTemplate", OptionsChange.LONGEST_LINK).orElse(null));
    }
    text("iban", LONGEST, change::iban);
    text("bic", LONGEST, change::bic);
    text("phone", LONGEST_PHONE, change::phone);
    text("legalLine", LONGEST_LINE, change::legalLine);
  }

  /** Null takes it away. */
  private void text(String option, int longest, Consumer<String> setter) {
    if (body.has(option)) {
      setter.accept(body.text(option, longest).orElse(null));
    }
  }

  private void whole(String option, IntConsumer setter) {
    body.whole(option, -ANY, ANY).ifPresent(setter::accept);
  }

  private Optional<ZoneId> zone() {
    Optional<String> name = body.text("timeZone", LONGEST);
    name.filter(text -> !ZoneId.getAvailableZoneIds().contains(text))
        .ifPresent(text -> body.fault("timeZone", "BAD_TIME_ZONE", text));
    return name.filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
  }
}
