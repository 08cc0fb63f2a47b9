package io.relance.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The jobs that can be started. A job's definition passes the run's number on as its job property
 * {@code runId}, has the listener {@code runListener}, and in each of its steps the listener {@code
 * failureListener}.
 */
public enum Job {

  /** Decides every customer's invoices for one business date. */
  NIGHTLY_REMINDERS("nightly-reminders", "decide"),

  /** Sends the dispatches whose time has come. */
  DELIVER_REMINDERS("deliver-reminders", "deliver");

  private final String code;
  private final String countedStep;

  Job(String code, String countedStep) {
    this.code = code;
    this.countedStep = countedStep;
  }

  /** The name of its definition in {@code META-INF/batch-jobs}, and in addresses. */
  public String code() {
    return code;
  }

  /** The step whose work the run's counts tell; the others prepare and conclude. */
  public String countedStep() {
    return countedStep;
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Job::code).toList();
  }

  public static Optional<Job> of(String code) {
    return Arrays.stream(values()).filter(job -> job.code.equals(code)).findFirst();
  }
}
