package io.relance.web.view.customer;

import static java.util.stream.Collectors.joining;

import io.relance.collection.CustomerHold;
import io.relance.money.Money;
import io.relance.reminder.outlook.ReminderAhead;
import io.relance.reporting.CustomerLine;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The sentences about a customer. */
@Named
@RequestScoped
public class CustomerWords {

  @EJB private ApplicationUsers users;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Formats formats;

  /** The first amount; a zero without a currency where there is none. */
  public String first(List<Money> amounts) {
    return amounts.stream().findFirst().map(formats::money).orElse("0");
  }

  /** How many invoices that is, and the amounts in the other currencies. */
  public String overdueDetail(CustomerLine line) {
    return detail(line.overdueInvoices(), line.overdue());
  }

  public String owedDetail(CustomerLine line) {
    return detail(line.openInvoices(), line.owed());
  }

  private String detail(long invoices, List<Money> amounts) {
    String others = amounts.stream().skip(1).map(formats::money).collect(joining(", "));
    return others.isEmpty()
        ? text.of("customer.count", invoices)
        : text.of("customer.count.other", others, invoices);
  }

  /** What a step is called: its type, and its name where it has one. */
  public String step(ReminderAhead step) {
    return step.label() == null
        ? words.of(step.type())
        : text.of("invoice.event.step", words.of(step.type()), step.label());
  }

  /** Since when, by whom, and until when. */
  public String period(CustomerHold hold) {
    String since = formats.date(hold.since());
    return hold.releasedOn()
        .map(end -> text.of("customer.hold.ended", since, formats.date(end)))
        .orElseGet(() -> text.of("customer.hold.since", since, nameOf(hold.placedBy())));
  }

  private String nameOf(String login) {
    return users.find(login).map(ApplicationUser::name).orElse(login);
  }
}
