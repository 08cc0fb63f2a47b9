package io.relance.reminder;

import io.relance.reminder.decision.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A dispatch as lists show it, without its text.
 *
 * @param invoiceNumbers what it is about, in order of due date, then number
 * @param scenario code of the scenario that decided it; null where a person has written it
 * @param step number of the step in its scenario's version, from 1, pauses included
 * @param label the step's name, or null
 * @param recipient the address, or null
 * @param rectifies the id of the dispatch that it puts right, or null
 * @param reason why it was cancelled, or null
 * @param failureKind why it has not left, or may not have; or null
 * @param failure the relay's own words, or null
 * @param bouncedAt when it became known that it has come back, or null
 */
public record DispatchView(
    long id,
    String customerNumber,
    String customerName,
    List<String> invoiceNumbers,
    String scenario,
    int scenarioVersion,
    int step,
    Channel channel,
    String label,
    String recipientName,
    String recipient,
    DispatchState state,
    Reason reason,
    LocalDate businessDate,
    LocalDateTime notBefore,
    LocalDateTime sentAt,
    String messageId,
    int attempts,
    DeliveryFailure failureKind,
    String failure,
    Long rectifies,
    LocalDateTime bouncedAt)
    implements Serializable {

  public DispatchView {
    invoiceNumbers = List.copyOf(invoiceNumbers);
  }

  /** As a query finds it, before it is told what it is about. */
  public DispatchView(
      long id,
      String customerNumber,
      String customerName,
      String scenario,
      int scenarioVersion,
      int step,
      Channel channel,
      String label,
      String recipientName,
      String recipient,
      DispatchState state,
      Reason reason,
      LocalDate businessDate,
      LocalDateTime notBefore,
      LocalDateTime sentAt,
      String messageId,
      int attempts,
      DeliveryFailure failureKind,
      String failure,
      Long rectifies,
      LocalDateTime bouncedAt) {
    this(
        id,
        customerNumber,
        customerName,
        List.of(),
        scenario,
        scenarioVersion,
        step,
        channel,
        label,
        recipientName,
        recipient,
        state,
        reason,
        businessDate,
        notBefore,
        sentAt,
        messageId,
        attempts,
        failureKind,
        failure,
        rectifies,
        bouncedAt);
  }

  /** Whether a person has written it, and no step of a scenario has decided it. */
  public boolean isByHand() {
    return scenario == null;
  }

  DispatchView about(List<String> numbers) {
    return new DispatchView(
        id,
        customerNumber,
        customerName,
        numbers,
        scenario,
        scenarioVersion,
        step,
        channel,
        label,
        recipientName,
        recipient,
        state,
        reason,
        businessDate,
        notBefore,
        sentAt,
        messageId,
        attempts,
        failureKind,
        failure,
        rectifies,
        bouncedAt);
  }
}
