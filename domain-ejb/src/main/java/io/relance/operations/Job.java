package io.relance.operations;

import java.util.Arrays;
import java.util.Optional;

/** The jobs that can be started. */
public enum Job {

  /** Decides every customer's invoices for one business date. */
  NIGHTLY_REMINDERS("nightly-reminders"),

  /** Sends the dispatches whose time has come. */
  DELIVER_REMINDERS("deliver-reminders");

  private final String code;

  Job(String code) {
    this.code = code;
  }

  /** The name of its definition in {@code META-INF/batch-jobs}, and in addresses. */
  public String code() {
    return code;
  }

  public static Optional<Job> of(String code) {
    return Arrays.stream(values()).filter(job -> job.code.equals(code)).findFirst();
  }
}
