package io.relance.web.security;

import static io.relance.web.security.Area.COMPANY;
import static io.relance.web.security.Area.IMPORTS;
import static io.relance.web.security.Area.INVOICES;
import static io.relance.web.security.Area.INVOICE_OPTIONS;
import static io.relance.web.security.Area.JOBS;
import static io.relance.web.security.Area.SCENARIOS;
import static io.relance.web.security.Area.SENDING;
import static io.relance.web.security.Area.USERS;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every page of the back-office, the area that it belongs to, and its place in the navigation. A
 * page that is not listed here is shown to nobody.
 */
public enum Screen {
  DASHBOARD("/dashboard.xhtml", INVOICES, Group.COLLECTION, "gauge"),
  OVERDUE("/overdue.xhtml", INVOICES, Group.COLLECTION, "receipt"),
  INVOICE("/invoice.xhtml", OVERDUE),
  CUSTOMERS("/customers.xhtml", INVOICES, Group.COLLECTION, "users"),
  CUSTOMER("/customer.xhtml", CUSTOMERS),
  TO_COMPLETE("/to-complete.xhtml", INVOICES, Group.COLLECTION, "user-edit"),
  DISPATCHES("/dispatches.xhtml", INVOICES, Group.COLLECTION, "send"),
  DISPATCH("/dispatch.xhtml", DISPATCHES),
  TO_APPROVE("/to-approve.xhtml", DISPATCHES),
  PROPOSAL("/proposal.xhtml", DISPATCHES),
  IN_DOUBT("/in-doubt.xhtml", DISPATCHES),
  REMIND("/remind.xhtml", OVERDUE),
  RETURNS("/returns.xhtml", DISPATCHES),
  LETTERS("/letters.xhtml", INVOICES, Group.COLLECTION, "envelope"),
  UNDO("/undo.xhtml", DISPATCHES),
  SCENARIOS_LIST("/scenarios.xhtml", SCENARIOS, Group.SCENARIOS, "sitemap"),
  SCENARIO("/scenario.xhtml", SCENARIOS_LIST),
  SCENARIO_EFFECT("/scenario-effect.xhtml", SCENARIOS_LIST),
  SCENARIO_VERSIONS("/scenario-versions.xhtml", SCENARIOS_LIST),
  WALK_THROUGH("/walk-through.xhtml", SCENARIOS_LIST),
  TEMPLATES("/templates.xhtml", SCENARIOS, Group.SCENARIOS, "book"),
  TEMPLATE("/template.xhtml", TEMPLATES),
  DRY_RUN("/dry-run.xhtml", SCENARIOS, Group.SCENARIOS, "play-circle"),
  JOBS_LIST("/jobs.xhtml", JOBS, Group.OPERATION, "server"),
  JOB("/job.xhtml", JOBS_LIST),
  SENDING_SWITCH("/sending.xhtml", SENDING, Group.OPERATION, "power-off"),
  IMPORTS_LIST("/imports.xhtml", IMPORTS, Group.OPERATION, "file-import"),
  OPTIONS("/settings/invoice-options.xhtml", INVOICE_OPTIONS, Group.SETTINGS, "cog"),
  ACTIVATION("/activation.xhtml", OPTIONS),
  CATEGORIES("/settings/categories.xhtml", OPTIONS),
  PENALTIES("/settings/penalties.xhtml", COMPANY, OPTIONS),
  USERS_LIST("/settings/users.xhtml", USERS, OPTIONS),
  COMPANY_DETAILS("/settings/company.xhtml", COMPANY, OPTIONS);

  /** A heading of the navigation. */
  public enum Group {
    COLLECTION,
    SCENARIOS,
    OPERATION,
    SETTINGS
  }

  private final String path;
  private final Area area;
  private final Group group;
  private final String icon;
  private final Screen parent;

  Screen(String path, Area area, Group group, String icon) {
    this.path = path;
    this.area = area;
    this.group = group;
    this.icon = icon;
    this.parent = null;
  }

  Screen(String path, Screen parent) {
    this(path, parent.area, parent);
  }

  Screen(String path, Area area, Screen parent) {
    this.path = path;
    this.area = area;
    this.group = parent.group;
    this.icon = parent.icon;
    this.parent = parent;
  }

  /**
   * The screen at a path.
   *
   * @param path from the application's root, as in {@code /overdue.xhtml}
   */
  public static Optional<Screen> at(String path) {
    return Arrays.stream(values()).filter(screen -> screen.path.equals(path)).findFirst();
  }

  public String path() {
    return path;
  }

  public Area area() {
    return area;
  }

  public Group group() {
    return group;
  }

  /** The name of a PrimeIcon, without its prefix. */
  public String icon() {
    return icon;
  }

  public boolean isInNavigation() {
    return parent == null;
  }

  /** The item of the navigation that is lit while this screen is open. */
  public Screen inNavigation() {
    return parent == null ? this : parent;
  }
}
