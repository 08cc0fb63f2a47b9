package io.relance.web.security;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.OPERATOR;

import java.util.Set;

/** A part of the work, and which roles do it. The auditor reads every part and changes none. */
public enum Area {
  INVOICES(ADMINISTRATOR, FINANCE),
  SCENARIOS(ADMINISTRATOR, FINANCE),
  INVOICE_OPTIONS(ADMINISTRATOR, FINANCE),
  IMPORTS(ADMINISTRATOR, FINANCE),
  JOBS(ADMINISTRATOR, OPERATOR),
  COMPANY(ADMINISTRATOR),
  USERS(ADMINISTRATOR);

  private final Set<String> editors;

  Area(String... editors) {
    this.editors = Set.of(editors);
  }

  public Set<String> editors() {
    return editors;
  }

  public boolean isReadBy(String role) {
    return AUDITOR.equals(role) || editors.contains(role);
  }
}
