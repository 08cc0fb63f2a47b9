package io.relance.journey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A small ledger: five customers of four invoices each, of which two are late enough for a first
 * reminder after ten days, one is late, and one isn't due yet.
 */
record TwentyInvoices(LocalDate today) {

  /** The invoice that the journey follows: the oldest of the first customer. */
  static final String NUMBER = "FB-101";

  static final String CUSTOMER = "Quincaillerie Le Bihan";
  static final String CONTACT = "Odile Guéguen";
  static final String ADDRESS = "odile.gueguen@le-bihan.example";

  /** As French readers write it. */
  static final String BALANCE = "1\u00a0251,40\u00a0€";

  static final int CUSTOMERS = 5;
  static final int INVOICES = 20;
  static final int REMINDED = 10;

  private static final List<Integer> DAYS_LATE = List.of(20, 12, 4, -15);
  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  CsvFile customers() {
    return new CsvFile(
        "clients.csv",
        """
        number;name;city
        LB;Quincaillerie Le Bihan;Brest
        AM;Atelier Morvan;Quimper
        CK;Conserverie Kermarec;Douarnenez
        TG;Transports Guivarch;Morlaix
        PL;Pépinières Lagadec;Saint-Pol-de-Léon
        """);
  }

  CsvFile contacts() {
    return new CsvFile(
        "contacts.csv",
        """
        customer_number;reference;civility;first_name;last_name;email;billing
        LB;1;Mme;Odile;Guéguen;odile.gueguen@le-bihan.example;true
        AM;1;M.;Yann;Morvan;yann@morvan.example;true
        CK;1;Mme;Soizic;Kermarec;soizic@kermarec.example;true
        TG;1;M.;Hervé;Guivarch;herve@guivarch.example;true
        PL;1;Mme;Nolwenn;Lagadec;nolwenn@lagadec.example;true
        """);
  }

  CsvFile invoices() {
    StringBuilder file =
        new StringBuilder(
            "number;customer_number;invoice_date;due_date;currency;amount_incl_tax\n");
    int number = 100;
    for (String customer : List.of("LB", "AM", "CK", "TG", "PL")) {
      for (int late : DAYS_LATE) {
        LocalDate due = today.minusDays(late);
        number++;
        file.append(
            "FB-%d;%s;%s;%s;EUR;%d.40%n"
                .formatted(number, customer, due.minusDays(30), due, 1150 + number));
      }
    }
    return new CsvFile("factures.csv", file.toString());
  }

  /** The due date of the invoice that is followed, as French readers write it. */
  String dueDate() {
    return FRENCH.format(today.minusDays(DAYS_LATE.get(0)));
  }

  String businessDate() {
    return FRENCH.format(today);
  }
}
