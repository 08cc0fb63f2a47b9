package io.relance.user;

import java.util.List;

/** The roles that the server's registry grants, and the one under which the jobs run. */
public final class Role {

  /** Company settings and users, besides all that finance does. */
  public static final String ADMINISTRATOR = "administrator";

  /** Invoices, scenarios and invoice options. */
  public static final String FINANCE = "finance";

  /** Jobs only. */
  public static final String OPERATOR = "operator";

  /** Reads everything and changes nothing. */
  public static final String AUDITOR = "auditor";

  /** The REST contract. */
  public static final String API = "api";

  /** The account under which jobs and timers run; no person has it. */
  public static final String JOBS = "jobs";

  /** The roles that a person or a program can hold. */
  public static final List<String> GRANTED =
      List.of(ADMINISTRATOR, FINANCE, OPERATOR, AUDITOR, API);

  private Role() {}
}
