package io.relance.web.view;

import static java.util.stream.Collectors.joining;

import io.relance.reporting.OverdueTotals.Outstanding;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import java.util.List;

/** What is owed, in words: currencies are never added together. */
final class OutstandingWords {

  private OutstandingWords() {}

  /** What is owed in the currency of most invoices. */
  static String first(List<Outstanding> owed, Formats formats) {
    return owed.stream().findFirst().map(Outstanding::balance).map(formats::money).orElse("0");
  }

  /** What is owed in the others; empty where there is none. */
  static String others(List<Outstanding> owed, Formats formats, Texts text) {
    return owed.stream()
        .skip(1)
        .map(other -> text.of("overdue.other", formats.money(other.balance()), other.invoices()))
        .collect(joining(", "));
  }
}
