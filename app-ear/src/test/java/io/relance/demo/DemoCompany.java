package io.relance.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The ledger of the demo company: 300 customers and 2,000 invoices in every state, dated relative
 * to a day and always the same for the same day.
 */
final class DemoCompany {

  private static final long SEED = 41_275;
  private static final BigDecimal VAT = new BigDecimal("1.20");

  private final LocalDate today;
  private final Random random = new Random(SEED);
  private final List<DemoCustomer> customers = new DemoDirectory(random).customers();
  private final List<DemoInvoice> invoices;

  private DemoCompany(LocalDate today) {
    this.today = today;
    this.invoices = numbered(drawInvoices());
  }

  static DemoCompany on(LocalDate today) {
    return new DemoCompany(today);
  }

  LocalDate today() {
    return today;
  }

  List<DemoCustomer> customers() {
    return customers;
  }

  List<DemoInvoice> invoices() {
    return invoices;
  }

  List<DemoInvoice> invoices(Fate fate) {
    return invoices.stream().filter(invoice -> invoice.fate() == fate).toList();
  }

  /** Those that a night looks at. */
  List<DemoInvoice> overdueInvoices() {
    return invoices.stream().filter(invoice -> invoice.fate().isOverdue()).toList();
  }

  private List<DemoInvoice> drawInvoices() {
    List<Fate> fates = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      fates.addAll(Collections.nCopies(fate.quota(), fate));
    }
    Collections.shuffle(fates, random);
    return fates.stream().map(this::draw).toList();
  }

  private DemoInvoice draw(Fate fate) {
    DemoCustomer customer = customers.get(random.nextInt(customers.size()));
    int terms = customer.paymentTermsDays() == null ? 30 : customer.paymentTermsDays();
    LocalDate dueDate = dueDate(fate, terms);
    BigDecimal exclTax = amount();
    BigDecimal inclTax = exclTax.multiply(VAT).setScale(2, RoundingMode.HALF_UP);
    return new DemoInvoice(
        null,
        customer,
        dueDate.minusDays(terms),
        dueDate,
        random.nextInt(12) == 0 ? null : exclTax,
        inclTax,
        settled(fate, inclTax),
        fate);
  }

  private LocalDate dueDate(Fate fate, int terms) {
    return switch (fate) {
      case NOT_DUE -> today.plusDays(random.nextInt(terms));
      case PAID, CREDITED, CANCELLED -> today.minusDays(random.nextInt(360) - terms / 2L);
      case WRITTEN_OFF -> today.minusDays(200 + random.nextInt(400));
      case TIME_BARRED -> today.minusYears(5).minusDays(20 + random.nextInt(200));
      default -> today.minusDays(1 + Math.round(90 * Math.pow(random.nextDouble(), 1.6)));
    };
  }

  /** Many small amounts and a few large ones. */
  private BigDecimal amount() {
    double euros = 60 * Math.exp(4.5 * random.nextDouble());
    return BigDecimal.valueOf(euros).setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal settled(Fate fate, BigDecimal inclTax) {
    return switch (fate) {
      case PAID, CREDITED -> inclTax;
      case PARTLY_PAID, PARTLY_CREDITED ->
          inclTax
              .multiply(BigDecimal.valueOf(20L + random.nextInt(60)))
              .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
      case LEFTOVER -> inclTax.subtract(new BigDecimal("0.40"));
      default -> BigDecimal.ZERO;
    };
  }

  /** Numbers in the order of the invoice dates, beginning anew each year. */
  private static List<DemoInvoice> numbered(List<DemoInvoice> drawn) {
    List<DemoInvoice> byDate = new ArrayList<>(drawn);
    byDate.sort(Comparator.comparing(DemoInvoice::invoiceDate));
    Map<Integer, Integer> lastOfYear = new LinkedHashMap<>();
    return byDate.stream()
        .map(
            invoice -> {
              int year = invoice.invoiceDate().getYear();
              int number = lastOfYear.merge(year, 1, Integer::sum);
              return invoice.numbered("FA-%d-%05d".formatted(year, number));
            })
        .toList();
  }
}
