package io.relance.web.view;

import io.relance.reminder.decision.Reason;
import io.relance.reporting.OverdueFilter;
import io.relance.reporting.OverdueView;
import io.relance.web.text.Texts;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;

/** What a person has narrowed the overdue invoices to. It is found again on coming back. */
@Named
@SessionScoped
public class OverdueCriteria implements Serializable {

  private static final long serialVersionUID = 1L;

  private OverdueView view = OverdueView.ALL;
  private String search;
  private BigDecimal minimumBalance;
  private Integer minimumDaysLate;
  private Integer maximumDaysLate;
  private Integer level;
  private Reason reason;
  private String category;

  OverdueFilter filter() {
    return new OverdueFilter(
        view, search, minimumBalance, minimumDaysLate, maximumDaysLate, level, reason, category);
  }

  /** Whether anything is narrowed beyond the view. */
  public boolean isSet() {
    return !filter().equals(OverdueFilter.of(view));
  }

  /** Takes every filter away; the view stays. */
  public void clear() {
    search = null;
    clearBalance();
    clearDaysLate();
    clearLevel();
    clearReason();
    clearCategory();
  }

  public void clearBalance() {
    minimumBalance = null;
  }

  public void clearDaysLate() {
    minimumDaysLate = null;
    maximumDaysLate = null;
  }

  public void clearLevel() {
    level = null;
  }

  public void clearReason() {
    reason = null;
  }

  public void clearCategory() {
    category = null;
  }

  /** The days late as the pill tells them. */
  public String daysLate(Texts text) {
    if (minimumDaysLate == null) {
      return maximumDaysLate == null
          ? ""
          : text.of("overdue.filter.daysLate.most", maximumDaysLate);
    }
    return maximumDaysLate == null
        ? text.of("overdue.filter.daysLate.least", minimumDaysLate)
        : text.of("overdue.filter.daysLate.between", minimumDaysLate, maximumDaysLate);
  }

  public OverdueView getView() {
    return view;
  }

  public void setView(OverdueView view) {
    this.view = view;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null || search.isBlank() ? null : search.strip();
  }

  public BigDecimal getMinimumBalance() {
    return minimumBalance;
  }

  public void setMinimumBalance(BigDecimal minimumBalance) {
    this.minimumBalance = minimumBalance;
  }

  public Integer getMinimumDaysLate() {
    return minimumDaysLate;
  }

  public void setMinimumDaysLate(Integer minimumDaysLate) {
    this.minimumDaysLate = minimumDaysLate;
  }

  public Integer getMaximumDaysLate() {
    return maximumDaysLate;
  }

  public void setMaximumDaysLate(Integer maximumDaysLate) {
    this.maximumDaysLate = maximumDaysLate;
  }

  public Integer getLevel() {
    return level;
  }

  public void setLevel(Integer level) {
    this.level = level;
  }

  public Reason getReason() {
    return reason;
  }

  public void setReason(Reason reason) {
    this.reason = reason;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }
}
