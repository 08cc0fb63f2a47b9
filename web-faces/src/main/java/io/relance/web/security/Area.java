package io.relance.web.security;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.OPERATOR;

import java.util.Set;

/**
 * A part of the work, which roles do it, and which have to see it. The auditor reads every part and
 * changes none.
 */
public enum Area {
  INVOICES(ADMINISTRATOR, FINANCE),
  SCENARIOS(ADMINISTRATOR, FINANCE),
  INVOICE_OPTIONS(ADMINISTRATOR, FINANCE),
  IMPORTS(ADMINISTRATOR, FINANCE),
  JOBS(ADMINISTRATOR, OPERATOR),
  SENDING(Set.of(ADMINISTRATOR), Set.of(FINANCE, OPERATOR)),
  COMPANY(ADMINISTRATOR),
  USERS(ADMINISTRATOR);

  private final Set<String> editors;
  private final Set<String> readers;

  Area(String... editors) {
    this(Set.of(editors), Set.of());
  }

  Area(Set<String> editors, Set<String> readers) {
    this.editors = editors;
    this.readers = readers;
  }

  public Set<String> editors() {
    return editors;
  }

  public boolean isReadBy(String role) {
    return AUDITOR.equals(role) || editors.contains(role) || readers.contains(role);
  }
}
