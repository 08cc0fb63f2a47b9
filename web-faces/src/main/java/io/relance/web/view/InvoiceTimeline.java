package io.relance.web.view;

import static java.util.stream.Collectors.joining;

import io.relance.reporting.InvoiceEvent;
import io.relance.reporting.InvoiceEvent.Dispatched;
import io.relance.reporting.InvoiceEvent.Disputed;
import io.relance.reporting.InvoiceEvent.FellDue;
import io.relance.reporting.InvoiceEvent.Foreseen;
import io.relance.reporting.InvoiceEvent.LeftOut;
import io.relance.reporting.InvoiceEvent.Promised;
import io.relance.reporting.InvoiceEvent.Settled;
import io.relance.reporting.InvoiceEvent.Tasked;
import io.relance.scenario.StepType;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Chip;
import io.relance.web.text.Chips;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts the events of an invoice into the reader's words. */
@RequestScoped
public class InvoiceTimeline implements InvoiceEvent.Cases<TimelineEntry> {

  @EJB private ApplicationUsers users;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Formats formats;
  @Inject private Chips chips;

  public List<TimelineEntry> of(List<InvoiceEvent> events) {
    return events.stream().map(event -> event.fold(this)).toList();
  }

  @Override
  public TimelineEntry fellDue(FellDue event) {
    String entry =
        event.enteredOn() == null
            ? text.of("invoice.event.notEntered")
            : text.of("invoice.event.entered", formats.date(event.enteredOn()));
    return plain(event, "calendar", text.of("invoice.event.due"), entry);
  }

  @Override
  public TimelineEntry dispatched(Dispatched event) {
    return new TimelineEntry(
        event.on(),
        chips.tile(event.type()),
        Chip.icon(event.type()),
        title(event),
        event.state(),
        sentences(when(event), announced(event), words.sentence(event.reason())),
        event.id());
  }

  private String title(Dispatched event) {
    if (event.byHand()) {
      return step(event.type(), text.of("remind.mark"));
    }
    String step = step(event.type(), event.label());
    return event.rectifies() == null ? step : text.of("invoice.event.rectification", step);
  }

  private String when(Dispatched event) {
    return event.sentAt() == null
        ? text.of(
            "invoice.event.waits",
            event.recipient(),
            formats.date(event.notBefore().toLocalDate()),
            formats.time(event.notBefore()))
        : text.of(
            "invoice.event.sent",
            event.recipient(),
            formats.date(event.sentAt().toLocalDate()),
            formats.time(event.sentAt()));
  }

  private String announced(Dispatched event) {
    return event.announced() == null || event.rectifies() != null
        ? null
        : text.of("invoice.event.announced", formats.money(event.announced()));
  }

  @Override
  public TimelineEntry leftOut(LeftOut event) {
    return new TimelineEntry(
        event.on(),
        chips.tile(event.type()),
        Chip.icon(event.type()),
        step(event.type(), event.label()),
        event.reason(),
        sentences(text.of("invoice.event.leftOut"), words.sentence(event.reason())),
        null);
  }

  @Override
  public TimelineEntry tasked(Tasked event) {
    String due = formats.date(event.dueOn());
    return new TimelineEntry(
        event.on(),
        chips.tile(StepType.ACTION),
        Chip.icon(StepType.ACTION),
        step(StepType.ACTION, event.label()),
        event.state(),
        event.assignee() == null
            ? text.of("invoice.event.taskOpen", due)
            : text.of("invoice.event.task", nameOf(event.assignee()), due),
        null);
  }

  private String nameOf(String login) {
    return users.find(login).map(ApplicationUser::name).orElse(login);
  }

  @Override
  public TimelineEntry settled(Settled event) {
    String amount = formats.money(event.settlement().amount());
    String title =
        event.settlement().credit()
            ? text.of("invoice.event.credit", amount)
            : text.of(event.part() ? "invoice.event.partPayment" : "invoice.event.payment", amount);
    String detail =
        sentences(
            Objects.requireNonNullElse(event.settlement().method(), event.settlement().reference()),
            event.part() ? text.of("invoice.event.goesOn") : null);
    return new TimelineEntry(event.on(), "t-pay", "euro", title, null, detail, null);
  }

  @Override
  public TimelineEntry promised(Promised event) {
    String detail =
        event.amount() == null
            ? text.of("invoice.event.promisedOn", formats.date(event.promisedOn()))
            : text.of(
                "invoice.event.promisedAmount",
                formats.date(event.promisedOn()),
                formats.money(event.amount()));
    return plain(event, "calendar-clock", text.of("invoice.event.promise"), detail);
  }

  @Override
  public TimelineEntry disputed(Disputed event) {
    String closed =
        event.closedOn() == null
            ? null
            : text.of("invoice.event.disputeClosed", formats.date(event.closedOn()));
    return plain(
        event,
        "exclamation-triangle",
        text.of("invoice.event.dispute"),
        sentences(event.reason(), closed));
  }

  @Override
  public TimelineEntry foreseen(Foreseen event) {
    return new TimelineEntry(
        event.on(),
        chips.tile(event.type()),
        Chip.icon(event.type()),
        step(event.type(), event.label()),
        null,
        "",
        null);
  }

  private static TimelineEntry plain(InvoiceEvent event, String icon, String title, String detail) {
    return new TimelineEntry(event.on(), "t-plain", icon, title, null, detail, null);
  }

  private String step(StepType type, String label) {
    return label == null ? words.of(type) : text.of("invoice.event.step", words.of(type), label);
  }

  private static String sentences(String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .map(part -> part.endsWith(".") ? part : part + ".")
        .collect(joining(" "));
  }
}
