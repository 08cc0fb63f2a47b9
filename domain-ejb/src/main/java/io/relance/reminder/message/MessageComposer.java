package io.relance.reminder.message;

import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.MessageValues;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.MergeField;
import io.relance.scenario.MessageTemplate;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Writes messages in the language of who receives, and tells beforehand whether it could. Each
 * step's texts are read once; it may be used by several threads.
 */
public final class MessageComposer implements MessageValues {

  private final Letterhead letterhead;
  private final Map<Step.Communication, StepText> texts = new ConcurrentHashMap<>();

  public MessageComposer(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  @Override
  public List<String> missing(
      Step.Communication step,
      CustomerFacts customer,
      InvoiceFacts invoice,
      Recipient recipient,
      LocalDate businessDate) {
    Set<MergeField> fallible = textOf(step, customer, recipient).fallible();
    return fallible.isEmpty()
        ? List.of()
        : missing(
            fallible,
            new FieldValues(
                letterhead, step, customer, Claimed.alone(invoice), recipient, businessDate));
  }

  /** The language in which whoever receives it reads. */
  public static String languageOf(CustomerFacts customer, Recipient recipient) {
    return FieldValues.languageOf(customer, recipient);
  }

  /**
   * The sums of what a message claims.
   *
   * @param on until when interest runs
   */
  public Claims claims(CustomerFacts customer, Claimed claimed, LocalDate on) {
    return new Claims(claimed, customer.type(), letterhead.rates(), on);
  }

  /** Where one invoice can be paid; empty where it can't be on the web. */
  public Optional<String> paymentAddress(CustomerFacts customer, InvoiceFacts invoice) {
    return letterhead.paymentPage().address(customer.number(), invoice);
  }

  /** The step in the words of who receives. */
  public static Step.Communication forReader(
      Step.Communication step, CustomerFacts customer, Recipient recipient) {
    return step.in(FieldValues.languageOf(customer, recipient));
  }

  /**
   * Writes a message.
   *
   * @param today the date that stands in the text and until which interest runs
   */
  public Composition compose(
      Step.Communication step,
      CustomerFacts customer,
      Claimed claimed,
      Recipient recipient,
      LocalDate today) {
    StepText text = textOf(step, customer, recipient);
    FieldValues values = new FieldValues(letterhead, step, customer, claimed, recipient, today);
    List<String> missing = missing(text.fallible(), values);
    return missing.isEmpty() ? written(text, values) : new Composition.Incomplete(missing);
  }

  /**
   * Writes what can be written of a message whose texts may be still to be written.
   *
   * @param today as in {@link #compose}
   */
  public Sketch sketch(
      Step.Communication step,
      CustomerFacts customer,
      Claimed claimed,
      Recipient recipient,
      LocalDate today) {
    FieldValues values = new FieldValues(letterhead, step, customer, claimed, recipient, today);
    return sketched(
        forReader(step, customer, recipient), values::of, text -> missing(text.fallible(), values));
  }

  /**
   * Writes what can be written of a message that is about no invoice: whatever only an invoice or
   * its customer could tell stands as its code. Nothing counts as missing.
   *
   * @param step its texts may be still to be written
   * @param reader the name of whoever reads it, one of our own people
   * @param language in which it is written
   */
  public Sketch withoutInvoice(
      Step.Communication step, String reader, String language, LocalDate today) {
    OwnValues values = new OwnValues(letterhead, step, reader, language, today);
    return sketched(step.in(language), values::of, text -> List.of());
  }

  private static Sketch sketched(
      Step.Communication step,
      Function<MergeField, Optional<Value>> values,
      Function<StepText, List<String>> missing) {
    StepText text = StepText.of(Unfinished.complete(step));
    return new Sketch(
        text.subject() == null
            ? null
            : Value.singleLine(text.subject().fill(orCode(Landing.LINE, values))),
        text.body().fill(orCode(text.landing(), values)),
        missing.apply(text));
  }

  private static Function<MessageTemplate.Field, String> orCode(
      Landing landing, Function<MergeField, Optional<Value>> values) {
    return field ->
        values
            .apply(field.field())
            .map(value -> value.in(field.inTag() ? Landing.HTML_TAG : landing))
            .orElseGet(() -> marked(field, landing == Landing.HTML && !field.inTag()));
  }

  private static String marked(MessageTemplate.Field field, boolean visibly) {
    String code = field.field().token();
    return visibly ? "<mark>" + code + "</mark>" : code;
  }

  private static Composition written(StepText text, FieldValues values) {
    String subject =
        text.subject() == null
            ? null
            : Value.singleLine(text.subject().fill(in(Landing.LINE, values)));
    return new Composition.Written(subject, text.body().fill(in(text.landing(), values)));
  }

  private static Function<MessageTemplate.Field, String> in(Landing landing, FieldValues values) {
    return field ->
        values.of(field.field()).orElseThrow().in(field.inTag() ? Landing.HTML_TAG : landing);
  }

  private static List<String> missing(Set<MergeField> fields, FieldValues values) {
    return fields.stream()
        .filter(field -> values.of(field).isEmpty())
        .map(MergeField::code)
        .toList();
  }

  private StepText textOf(Step.Communication step, CustomerFacts customer, Recipient recipient) {
    return texts.computeIfAbsent(forReader(step, customer, recipient), StepText::of);
  }
}
