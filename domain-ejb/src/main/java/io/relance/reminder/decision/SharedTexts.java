package io.relance.reminder.decision;

import static java.util.stream.Collectors.joining;

import io.relance.reminder.decision.DecidedMessage.About;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds the invoices that have no value for a field of a message that they would share. Its text is
 * that of the highest level, and an invoice of a lower one was asked for the values of its own step
 * only. The others go without it (domain rule 6).
 */
final class SharedTexts {

  private final MessageGrouping grouping;
  private final MessageValues values;
  private final CustomerFacts customer;
  private final LocalDate night;

  SharedTexts(
      MessageGrouping grouping, MessageValues values, CustomerFacts customer, LocalDate night) {
    this.grouping = grouping;
    this.values = values;
    this.customer = customer;
    this.night = night;
  }

  /**
   * Lets the invoices of higher levels go first: one that is held sets no text for those below.
   *
   * @param verdicts each about one invoice alone
   * @return the same in their order, held where a shared message could not be written
   */
  List<Verdict> hold(List<Verdict> verdicts) {
    List<Verdict> left = verdicts;
    Map<Long, Set<String>> missing = missingAtTheHighestLevel(left);
    while (!missing.isEmpty()) {
      Map<Long, Set<String>> fields = missing;
      left = left.stream().map(verdict -> held(verdict, fields)).toList();
      missing = missingAtTheHighestLevel(left);
    }
    return left;
  }

  private static Verdict held(Verdict verdict, Map<Long, Set<String>> missing) {
    Set<String> fields = missing.get(verdict.decision().invoice().id());
    return fields == null
        ? verdict
        : verdict.held(new Obstacle(Reason.MISSING_VALUE, fields.stream().collect(joining(","))));
  }

  /** The fields by invoice; empty where every message can be written. */
  private Map<Long, Set<String>> missingAtTheHighestLevel(List<Verdict> verdicts) {
    TreeMap<Integer, Map<Long, Set<String>>> byLevel = new TreeMap<>();
    for (DecidedMessage message : grouping.join(messagesOf(verdicts))) {
      for (About about : message.about()) {
        List<String> missing = missing(message, about);
        if (!missing.isEmpty()) {
          byLevel
              .computeIfAbsent(about.stageNumber(), level -> new HashMap<>())
              .computeIfAbsent(about.invoice().id(), invoice -> new LinkedHashSet<>())
              .addAll(missing);
        }
      }
    }
    return byLevel.isEmpty() ? Map.of() : byLevel.lastEntry().getValue();
  }

  private static List<DecidedMessage> messagesOf(List<Verdict> verdicts) {
    return verdicts.stream().flatMap(verdict -> verdict.messages().stream()).toList();
  }

  private List<String> missing(DecidedMessage message, About about) {
    return message.step().id().equals(about.stepId())
        ? List.of()
        : values.missing(message.step(), customer, about.invoice(), message.recipient(), night);
  }
}
