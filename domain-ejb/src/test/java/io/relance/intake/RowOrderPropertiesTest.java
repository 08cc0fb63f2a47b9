package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.H2Ledger;
import io.relance.testing.H2Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** The order of a file's rows is of no matter, and bringing the file again neither. */
class RowOrderPropertiesTest {

  private final H2Database one = new H2Database();
  private final H2Database other = new H2Database();

  @BeforeTry
  void open() {
    one.beforeAll(null);
    other.beforeAll(null);
  }

  @AfterTry
  void close() {
    one.afterAll(null);
    other.afterAll(null);
  }

  @Property(tries = 10)
  void anyOrderOfTheRowsGivesTheSameLedger(
      @ForAll @IntRange(min = 1, max = 30) int customers, @ForAll long seed) {
    Random random = new Random(seed);
    List<Batch> batches = batches(customers, random);
    take(batches, one);
    List<Batch> shuffled = batches.stream().map(batch -> batch.shuffled(random)).toList();
    take(shuffled, other);
    assertThat(ledger(other)).isEqualTo(ledger(one));
    for (ImportReport again : take(batches, other)) {
      assertThat(again.unchanged()).isEqualTo(again.read());
    }
  }

  private static List<ImportReport> take(List<Batch> batches, H2Database database) {
    Files files = new Files(new H2Ledger(database));
    return batches.stream().map(batch -> files.take(batch.kind, batch.lines())).toList();
  }

  private static List<Batch> batches(int customers, Random random) {
    Batch accounts = new Batch(ImportKind.CUSTOMERS, "number,name,payment_terms_days");
    Batch invoices =
        new Batch(
            ImportKind.INVOICES, "number,customer_number,invoice_date,currency,amount_incl_tax");
    Batch payments = new Batch(ImportKind.PAYMENTS, "reference,invoice_number,payment_date,amount");
    Batch notes = new Batch(ImportKind.CREDIT_NOTES, "number,invoice_number,date,amount");
    Batch plans = new Batch(ImportKind.INSTALLMENTS, "invoice_number,due_date,amount");
    for (int i = 0; i < customers; i++) {
      accounts.add("C-%d,Client %d,%d", i, i, random.nextInt(90));
      for (int j = 0; j < 2; j++) {
        String invoice = "F-" + i + "-" + j;
        invoices.add("%s,C-%d,2026-0%d-01,EUR,%d", invoice, i, 1 + random.nextInt(9), 500);
        payments.add("P-%d,%s,2026-10-01,%d.50", i, invoice, random.nextInt(100));
        payments.add("Q-%d,%s,2026-10-02,%d.25", i, invoice, random.nextInt(100));
        notes.add("A-%d,%s,2026-10-03,%d", i, invoice, 1 + random.nextInt(100));
      }
      plans.add("F-%d-0,2026-11-01,%d", i, 1 + random.nextInt(100));
      plans.add("F-%d-0,2026-12-01,%d", i, 1 + random.nextInt(100));
    }
    return List.of(accounts, invoices, payments, notes, plans);
  }

  private static List<?> ledger(H2Database database) {
    return database.query(
        entities ->
            entities
                .createNativeQuery(
                    "select i.number || ' ' || c.number || ' ' || i.due_date || ' ' || i.paid"
                        + " || ' ' || i.credited || ' ' || i.balance_due || ' ' || i.scheduled"
                        + " || ' ' || (select coalesce(sum(s.amount), 0) from installment s"
                        + " where s.invoice_id = i.id)"
                        + " from invoice i join customer c on c.id = i.customer_id"
                        + " order by i.number")
                .getResultList());
  }

  private record Batch(ImportKind kind, String header, List<String> rows) {

    Batch(ImportKind kind, String header) {
      this(kind, header, new ArrayList<>());
    }

    void add(String row, Object... values) {
      rows.add(String.format(row, values));
    }

    Batch shuffled(Random random) {
      List<String> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, random);
      return new Batch(kind, header, shuffled);
    }

    String[] lines() {
      List<String> lines = new ArrayList<>(List.of(header));
      lines.addAll(rows);
      return lines.toArray(String[]::new);
    }
  }
}
