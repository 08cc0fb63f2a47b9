package io.relance.intake;

import static io.relance.intake.ImportKind.CONTACTS;
import static io.relance.intake.ImportKind.CREDIT_NOTES;
import static io.relance.intake.ImportKind.CUSTOMERS;
import static io.relance.intake.ImportKind.INSTALLMENTS;
import static io.relance.intake.ImportKind.INVOICES;
import static io.relance.intake.ImportKind.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import io.relance.receivable.Contact;
import io.relance.receivable.Customer;
import io.relance.receivable.CustomerType;
import io.relance.receivable.H2Ledger;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceStatus;
import io.relance.testing.H2Database;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final H2Ledger ledger = new H2Ledger(database);
  private final Files files = new Files(ledger);

  @Test
  void aCustomerIsCreatedWithAllThatTheFileSays() {
    ImportReport report =
        files.take(
            CUSTOMERS,
            "number;name;type;language;email;phone;street;postal_code;city;country;category;"
                + "payment_terms_days;payment_terms_end_of_month;scenario",
            "C-ALL;Mairie de Ñoël;PUBLIC;en;compta@mairie.fr;+33 1 23 45 67 89;1, place;75001;"
                + "Paris;FR;Collectivités;45;true;doux");
    assertCounts(report, 1, 1, 0, 0, 0);
    Customer customer = ledger.customer("C-ALL");
    assertThat(customer.name()).isEqualTo("Mairie de Ñoël");
    assertThat(customer.type()).isEqualTo(CustomerType.PUBLIC);
    assertThat(customer.language()).isEqualTo("en");
    assertThat(customer.email()).contains("compta@mairie.fr");
    assertThat(customer.street()).contains("1, place");
    assertThat(customer.category()).contains("Collectivités");
    assertThat(customer.paymentTermsDays()).contains(45);
    assertThat(customer.paymentTermsEndOfMonth()).contains(true);
    assertThat(customer.scenario()).contains("doux");
    assertThat(count("CustomerCategory c where c.name = 'Collectivités'")).isEqualTo(1);
  }

  @Test
  void aSecondImportOfTheSameFilesChangesNothing() {
    String[] customers = {"number,name,category", "C-2ND,Dupont,PME", "C-2ND2,Durand,PME"};
    String[] contacts = {
      "customer_number,last_name,first_name,reference,billing",
      "C-2ND,Petit,Anne,,true",
      "C-2ND,Grand,,R1,false"
    };
    String[] invoices = {
      "number,customer_number,invoice_date,currency,amount_incl_tax,amount_excl_tax,status",
      "F-2ND,C-2ND,2026-09-01,EUR,120.00,100,OPEN"
    };
    String[] payments = {
      "reference,invoice_number,payment_date,amount", "P-2ND,F-2ND,2026-09-30,20"
    };
    String[] notes = {"number,invoice_number,date,amount", "A-2ND,F-2ND,2026-09-30,10.5"};
    String[] plan = {
      "invoice_number,due_date,amount", "F-2ND,2026-10-01,50", "F-2ND,2026-11-01,39.50"
    };
    assertCounts(files.take(CUSTOMERS, customers), 2, 2, 0, 0, 0);
    assertCounts(files.take(CONTACTS, contacts), 2, 2, 0, 0, 0);
    assertCounts(files.take(INVOICES, invoices), 1, 1, 0, 0, 0);
    assertCounts(files.take(PAYMENTS, payments), 1, 1, 0, 0, 0);
    assertCounts(files.take(CREDIT_NOTES, notes), 1, 1, 0, 0, 0);
    assertCounts(files.take(INSTALLMENTS, plan), 2, 2, 0, 0, 0);
    long version = version("F-2ND");
    assertCounts(files.take(CUSTOMERS, customers), 2, 0, 0, 2, 0);
    assertCounts(files.take(CONTACTS, contacts), 2, 0, 0, 2, 0);
    assertCounts(files.take(INVOICES, invoices), 1, 0, 0, 1, 0);
    assertCounts(files.take(PAYMENTS, payments), 1, 0, 0, 1, 0);
    assertCounts(files.take(CREDIT_NOTES, notes), 1, 0, 0, 1, 0);
    assertCounts(files.take(INSTALLMENTS, plan), 2, 0, 0, 2, 0);
    assertThat(version("F-2ND")).isEqualTo(version);
  }

  @Test
  void anAbsentColumnOrAnEmptyCellLeavesTheValue() {
    files.take(CUSTOMERS, "number,name,email,city", "C-KEEP,Dupont,a@b.fr,Lyon");
    ImportReport report = files.take(CUSTOMERS, "number,name,email", "C-KEEP,,c@d.fr");
    assertCounts(report, 1, 0, 1, 0, 0);
    Customer customer = ledger.customer("C-KEEP");
    assertThat(customer.name()).isEqualTo("Dupont");
    assertThat(customer.email()).contains("c@d.fr");
    assertThat(customer.city()).contains("Lyon");
  }

  @Test
  void aNewCustomerNeedsItsName() {
    assertThat(files.take(CUSTOMERS, "number,name", "C-NONAME,").rejections())
        .extracting(Rejection::line, rejection -> rejection.fault().field(), ImportTest::code)
        .containsExactly(tuple(2, "name", RejectionCode.MISSING_VALUE));
  }

  @Test
  void withoutADueDateTheTermsSayIt() {
    files.take(
        CUSTOMERS,
        "number,name,payment_terms_days,payment_terms_end_of_month",
        "C-T1,Sans,,",
        "C-T2,Avec,45,true");
    files.take(
        INVOICES,
        "number,customer_number,invoice_date,currency,amount_incl_tax,due_date",
        "F-T1,C-T1,2026-09-01,EUR,10,",
        "F-T2,C-T2,2026-01-20,EUR,10,",
        "F-T3,C-T2,2026-01-20,EUR,10,2026-01-21");
    assertThat(ledger.invoice("F-T1").dueDate()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(ledger.invoice("F-T2").dueDate()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(ledger.invoice("F-T3").dueDate()).isEqualTo(LocalDate.of(2026, 1, 21));
  }

  @Test
  void paymentsAndCreditNotesLowerTheBalanceAndACorrectionRaisesItAgain() {
    anInvoice("F-BAL", "120.00");
    files.take(
        PAYMENTS,
        "reference,invoice_number,payment_date,amount,method",
        "P-1,F-BAL,2026-09-10,30,virement",
        "P-2,F-BAL,2026-09-11,30.5,chèque");
    files.take(CREDIT_NOTES, "number,invoice_number,date,amount", "A-1,F-BAL,2026-09-12,9.50");
    Invoice invoice = ledger.invoice("F-BAL");
    assertThat(invoice.paid()).isEqualTo(Money.of("60.50", "EUR"));
    assertThat(invoice.credited()).isEqualTo(Money.of("9.50", "EUR"));
    assertThat(invoice.balanceDue()).isEqualTo(Money.of("50.00", "EUR"));

    ImportReport correction =
        files.take(
            PAYMENTS, "reference,invoice_number,payment_date,amount", "P-1,F-BAL,2026-09-10,10");
    assertCounts(correction, 1, 0, 1, 0, 0);
    assertThat(ledger.invoice("F-BAL").balanceDue()).isEqualTo(Money.of("70.00", "EUR"));
  }

  @Test
  void anInvoiceThatIsPaidInFullIsPaidWhateverTheFileSaid() {
    anInvoice("F-PAID", "100");
    files.take(
        PAYMENTS, "reference,invoice_number,payment_date,amount", "P-9,F-PAID,2026-09-10,100");
    assertThat(ledger.invoice("F-PAID").effectiveStatus()).isEqualTo(InvoiceStatus.PAID);
  }

  @Test
  void aCorrectedAmountWorksTheBalanceOutAgain() {
    anInvoice("F-AMT", "100");
    files.take(PAYMENTS, "reference,invoice_number,payment_date,amount", "P-A,F-AMT,2026-09-10,40");
    anInvoice("F-AMT", "90");
    assertThat(ledger.invoice("F-AMT").balanceDue()).isEqualTo(Money.of("50", "EUR"));
  }

  @Test
  void aScheduleReplacesTheWholeFormerOneAndTicksDoNotRemind() {
    anInvoice("F-PLAN", "100");
    files.take(
        INSTALLMENTS,
        "invoice_number,due_date,amount",
        "F-PLAN,2026-10-01,50",
        "F-PLAN,2026-11-01,50");
    assertThat(ledger.invoice("F-PLAN").doNotRemind()).isTrue();
    ImportReport shorter =
        files.take(INSTALLMENTS, "invoice_number,due_date,amount", "F-PLAN,2026-12-01,100");
    assertCounts(shorter, 1, 0, 1, 0, 0);
    assertThat(count("Installment i, Invoice f where f.number = 'F-PLAN' and i.invoiceId = f.id"))
        .isEqualTo(1);
  }

  @Test
  void aBadRowOfAScheduleIsRejectedAndItsOtherRowsReplaceTheFormerOne() {
    anInvoice("F-PART", "100");
    ImportReport report =
        files.take(
            INSTALLMENTS,
            "invoice_number,due_date,amount",
            "F-PART,2026-10-01,50",
            "F-PART,2026-13-01,50",
            "F-PART,2026-12-01,25");
    assertCounts(report, 3, 2, 0, 0, 1);
    assertThat(report.rejections())
        .extracting(Rejection::line, ImportTest::code)
        .containsExactly(tuple(3, RejectionCode.BAD_DATE));
    assertThat(ledger.invoice("F-PART").scheduled()).isTrue();
  }

  @Test
  void aScheduleOfBadRowsOnlyIsLeftAsItIs() {
    anInvoice("F-NONE", "100");
    files.take(INSTALLMENTS, "invoice_number,due_date,amount", "F-NONE,2026-10-01,soon");
    assertThat(ledger.invoice("F-NONE").scheduled()).isFalse();
  }

  @Test
  void aContactIsKnownByItsReferenceOrByItsNames() {
    files.take(CUSTOMERS, "number,name", "C-CON,Dupont", "C-CON2,Durand");
    files.take(
        CONTACTS,
        "customer_number,last_name,first_name,reference,email",
        "C-CON,Petit,Anne,,anne@petit.fr",
        "C-CON2,Petit,Anne,,autre@petit.fr",
        "C-CON,Grand,Luc,R-1,luc@grand.fr");
    ImportReport report =
        files.take(
            CONTACTS,
            "customer_number,last_name,first_name,reference,email,billing",
            "C-CON,Petit,Anne,,anne@nouveau.fr,true",
            "C-CON,Grand-Petit,Luc,R-1,,");
    assertCounts(report, 2, 0, 2, 0, 0);
    List<Contact> contacts =
        database.query(
            entities ->
                entities
                    .createQuery(
                        "select c from Contact c, Customer o where c.customerId = o.id"
                            + " and o.number = 'C-CON' order by c.lastName",
                        Contact.class)
                    .getResultList());
    assertThat(contacts)
        .extracting(Contact::lastName, contact -> contact.email().orElse(null), Contact::billing)
        .containsExactly(
            tuple("Grand-Petit", "luc@grand.fr", false), tuple("Petit", "anne@nouveau.fr", true));
  }

  @Test
  void unknownColumnsAreReportedAndCaseDoesNotMatter() {
    ImportReport report =
        files.take(CUSTOMERS, "Number,NAME,Couleur,", "C-COL,Dupont,bleu,", "C-COL2,Durand,,x");
    assertCounts(report, 2, 2, 0, 0, 0);
    assertThat(report.unknownColumns()).containsExactly("Couleur", "");
  }

  @Test
  void aWrongHeaderRefusesTheFile() {
    byte[] file = "numero;nom\nC-1;Dupont\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Files.open(CUSTOMERS, file))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(FileRefusedException.Reason.MISSING_COLUMNS);
              assertThat(refused.columns()).containsExactly("number", "name");
            });
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> Files.open(INVOICES, new byte[0]))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(FileRefusedException.Reason.EMPTY_FILE));
  }

  @Test
  void aColumnThatStandsTwiceRefusesTheFile() {
    byte[] file = "number,name,name\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Files.open(CUSTOMERS, file))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.columns()).containsExactly("name"));
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows() {
    assertCounts(files.take(CUSTOMERS, "number,name"), 0, 0, 0, 0, 0);
  }

  @Test
  void theLaterOfTwoRowsWithOneKeyIsRejected() {
    ImportReport report =
        files.take(CUSTOMERS, "number,name", "C-DUP,Dupont", "C-DUP2,Durand", "C-DUP,Dupond");
    assertCounts(report, 3, 2, 0, 0, 1);
    Rejection rejection = report.rejections().get(0);
    assertThat(rejection.line()).isEqualTo(4);
    assertThat(rejection.fault()).isEqualTo(CellFault.of("number", RejectionCode.DUPLICATE_KEY, 2));
    assertThat(ledger.customer("C-DUP").name()).isEqualTo("Dupont");
  }

  @Test
  void latin1BytesRejectTheirRowsAndLeaveTheOthersIn() {
    byte[] file =
        "number,name\nC-L1,Boulangerie\nC-L2,Société Générale\nC-L3,Dupont\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    ImportReport report = files.take(CUSTOMERS, file);
    assertCounts(report, 3, 2, 0, 0, 1);
    assertThat(report.rejections())
        .extracting(Rejection::line, rejection -> rejection.fault().field(), ImportTest::code)
        .containsExactly(tuple(3, "name", RejectionCode.NOT_UTF8));
  }

  @Test
  void everythingThatIsWrongWithARowIsTold() {
    ImportReport report =
        files.take(CUSTOMERS, "number,name,email,country", "C-MANY,Dupont,nobody,Narnia");
    assertThat(report.rejections()).hasSize(1);
    assertThat(code(report.rejections().get(0))).isEqualTo(RejectionCode.BAD_EMAIL);
    assertThat(report.rejections().get(0).others())
        .extracting(CellFault::field, CellFault::code)
        .containsExactly(tuple("country", RejectionCode.BAD_COUNTRY));
  }

  private void anInvoice(String number, String amount) {
    files.take(CUSTOMERS, "number,name", "C-INV,Dupont");
    files.take(
        INVOICES,
        "number,customer_number,invoice_date,currency,amount_incl_tax",
        number + ",C-INV,2026-09-01,EUR," + amount);
  }

  private static void assertCounts(
      ImportReport report, int read, int created, int updated, int unchanged, int rejected) {
    assertThat(report)
        .extracting(
            ImportReport::read,
            ImportReport::created,
            ImportReport::updated,
            ImportReport::unchanged,
            ImportReport::rejectedTotal)
        .as("%s", report.rejections())
        .containsExactly(read, created, updated, unchanged, rejected);
  }

  private static RejectionCode code(Rejection rejection) {
    return rejection.fault().code();
  }

  private static long count(String from) {
    return database.query(
        entities ->
            entities.createQuery("select count(*) from " + from, Long.class).getSingleResult());
  }

  private static long version(String invoice) {
    return database.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery("select version from invoice where number = :number")
                        .setParameter("number", invoice)
                        .getSingleResult())
                .longValue());
  }
}
