package io.relance.delivery.bounce;

import io.relance.delivery.MessageId;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * Ties a report to the dispatch that it is about: one that it names with our signature, or whose
 * mail it names to the last letter. What is only a number proves nothing and may only contradict. A
 * report that is not tied costs a look; one that is tied to a wrong dispatch tells a lie of a
 * customer.
 */
final class Tie {

  private final Evidence evidence;
  private final LongFunction<Optional<KnownDispatch>> known;

  private Tie(Evidence evidence, LongFunction<Optional<KnownDispatch>> known) {
    this.evidence = evidence;
    this.known = known;
  }

  /**
   * @param known finds a dispatch that may have left by its id
   */
  static Optional<KnownDispatch> of(
      Evidence evidence, LongFunction<Optional<KnownDispatch>> known) {
    return new Tie(evidence, known).dispatch();
  }

  private Optional<KnownDispatch> dispatch() {
    Set<Long> sure = new HashSet<>(evidence.signed());
    sure.addAll(named());
    boolean agrees =
        !evidence.forged()
            && sure.size() == 1
            && (evidence.numbers().isEmpty() || evidence.numbers().equals(sure));
    return agrees ? known.apply(sure.iterator().next()) : Optional.empty();
  }

  /** Those whose mails' names are ours to the last letter. */
  private Set<Long> named() {
    return evidence.messageIds().stream()
        .flatMap(name -> byName(name).stream())
        .map(KnownDispatch::id)
        .collect(Collectors.toSet());
  }

  private Optional<KnownDispatch> byName(String name) {
    OptionalLong id = MessageId.dispatchOf(name);
    return id.isPresent()
        ? known.apply(id.getAsLong()).filter(one -> name.equals(one.messageId()))
        : Optional.empty();
  }
}
