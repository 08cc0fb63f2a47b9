package io.relance.web.view;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchState;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person has narrowed the dispatches to. It is found again on coming back. */
@Named
@SessionScoped
public class DispatchCriteria implements Serializable {

  private static final long serialVersionUID = 1L;

  private String search;
  private LocalDate from;
  private LocalDate to;
  private DispatchState[] states = {};

  DispatchFilter filter() {
    return new DispatchFilter(from, to, null, null, Set.of(states), search);
  }

  /** The one night that it is narrowed to; null where it isn't. */
  public LocalDate getNight() {
    return from != null && from.equals(to) ? from : null;
  }

  public boolean isSet() {
    return !filter().equals(new DispatchFilter(null, null, null, null, Set.of(), search))
        || search != null && !search.isBlank();
  }

  public void clear() {
    search = null;
    clearDates();
    clearStates();
  }

  public void clearDates() {
    from = null;
    to = null;
  }

  public void clearStates() {
    states = new DispatchState[0];
  }

  /** The dates as the pill tells them. */
  public String dates(Texts text, Formats formats) {
    if (from == null && to == null) {
      return "";
    }
    if (to == null) {
      return text.of("dispatches.filter.dates.from.value", formats.date(from));
    }
    return from == null
        ? text.of("dispatches.filter.dates.to.value", formats.date(to))
        : text.of("dispatches.filter.dates.value", formats.date(from), formats.date(to));
  }

  /** The states as the pill tells them. */
  public String chosen(Vocabulary words) {
    return Arrays.stream(states).map(words::of).collect(Collectors.joining(", "));
  }

  public List<DispatchState> getChoices() {
    return List.of(DispatchState.values());
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public DispatchState[] getStates() {
    return states.clone();
  }

  public void setStates(DispatchState[] states) {
    this.states = states == null ? new DispatchState[0] : states.clone();
  }
}
