package io.relance.reminder.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.penalty.HalfYear;
import io.relance.penalty.RateTable;
import io.relance.receivable.CustomerType;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.OpenCredit;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.MergeField;
import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessageComposerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 21);
  private static final Letterhead LETTERHEAD =
      new Letterhead(
          "Atelier Meridien",
          PaymentPage.of("https://pay.example/?n={number}", null),
          Map.of("finance", "Claire Fontaine"),
          new RateTable(
              Map.of(
                  new HalfYear(2026, 1),
                  new RateTable.Rates(new BigDecimal("2.15"), new BigDecimal("2.62")))));

  private static final ContactFacts CONTACT =
      new ContactFacts(7, "Madame", "Anne", "O'Brien", "a@x.example", null, true, false, null);
  private static final Recipient ANNE = new Recipient(7L, "Anne O'Brien", "a@x.example");

  private final MessageComposer composer = new MessageComposer(LETTERHEAD);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GENDERANDNAME  | Madame Anne O&#39;Brien
          NOW            | 21/06/2026
          Number         | F-1
          AmountTtc      | 1\u00a0234,56\u00a0€
          Amount         | 1\u00a0028,80\u00a0€
          InvoiceDate    | 01/05/2026
          DueDate        | 01/06/2026
          BalanceDue     | 1\u00a0234,56\u00a0€
          DaysOverdue    | 20
          CustomerName   | Dupont &amp; fils
          LatePenalty    | 8,22\u00a0€
          FixedIndemnity | 40,00\u00a0€
          TotalClaimed   | 1\u00a0282,78\u00a0€
          SenderName     | Claire Fontaine
          CompanyName    | Atelier Meridien
          """)
  void everyFieldHasItsValueInFrench(String field, String value) {
    assertThat(body("fr", "[[!" + field + "]]", invoice("F-1", "1234.56"))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOW         | 21 Jun 2026
          DueDate     | 1 Jun 2026
          BalanceDue  | €1,234.56
          """)
  void datesAndAmountsFollowTheLanguage(String field, String value) {
    assertThat(body("en", "[[!" + field + "]]", invoice("F-1", "1234.56"))).isEqualTo(value);
  }

  @Test
  void otherCurrenciesAreWrittenByTheirCode() {
    assertThat(Wording.FRENCH.money(Money.of("84310", "CHF"))).isEqualTo("84\u00a0310,00\u00a0CHF");
    assertThat(Wording.ENGLISH.money(Money.of("-84310", "CHF"))).isEqualTo("-CHF\u00a084,310.00");
    assertThat(Wording.ENGLISH.money(Money.of("1500", "JPY"))).endsWith("1,500");
  }

  @Test
  void theContactsLanguageComesBeforeTheCustomers() {
    ContactFacts english =
        new ContactFacts(7, null, null, "Smith", "a@x.example", null, true, false, "en");

    assertThat(
            written(email("[[!NOW]]"), customer("fr", english), List.of(invoice("F-1", "1.00")))
                .body())
        .isEqualTo("21 Jun 2026");
  }

  @Test
  void theCustomerIsNamedWhereNoContactReceives() {
    Composition.Written written =
        (Composition.Written)
            composer.compose(
                email("[[!GENDERANDNAME]]"),
                customer("fr"),
                Claimed.alone(invoice("F-1", "1.00")),
                new Recipient(null, "Dupont & fils", "x@x.example"),
                TODAY);

    assertThat(written.body()).isEqualTo("Dupont &amp; fils");
  }

  @Test
  void whoeverReceivesReadsTheWordsOfTheirLanguage() {
    Step.Email step =
        new Step.Email(
            "s",
            null,
            "Rappel",
            "Il reste [[!BalanceDue]]",
            "finance",
            null,
            SendingWindow.DEFAULT,
            Map.of("en", new MessageText("Reminder", "[[!BalanceDue]] is open")));
    List<InvoiceFacts> one = List.of(invoice("F-1", "1.00"));

    assertThat(written(step, customer("en-GB"), one))
        .isEqualTo(new Composition.Written("Reminder", "€1.00 is open"));
    assertThat(written(step, customer("fr"), one).body()).isEqualTo("Il reste 1,00\u00a0€");
    assertThat(written(step, customer("de"), one).subject()).isEqualTo("Rappel");
    assertThat(written(step.saying(new MessageText("X", "Y")), customer("en"), one))
        .isEqualTo(new Composition.Written("X", "Y"));
  }

  @Test
  void onlyTheWordsThatAreReadCanMissAValue() {
    MessageComposer bare =
        new MessageComposer(
            new Letterhead("Atelier", PaymentPage.NONE, Map.of(), new RateTable(Map.of())));
    Step.Letter step =
        new Step.Letter(
            "l", null, "[[!PaymentLink]]", Map.of("en", new MessageText(null, "Please pay")));
    InvoiceFacts invoice = invoice("F-1", "1.00");

    assertThat(bare.missing(step, customer("fr"), invoice, ANNE, TODAY)).isNotEmpty();
    assertThat(bare.missing(step, customer("en"), invoice, ANNE, TODAY)).isEmpty();
  }

  @Test
  void aSubjectIsOnePlainLineWhateverItsValues() {
    CustomerFacts customer =
        new CustomerFacts(
            1,
            "C-1",
            "Dupont\r\nBcc: all@x.example & <b>",
            CustomerType.PROFESSIONAL,
            "fr",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            false,
            false,
            null,
            List.of(),
            null,
            List.of());
    Step.Email step =
        new Step.Email(
            "s", null, "Facture [[!CustomerName]]", "x", "finance", null, SendingWindow.DEFAULT);

    assertThat(written(step, customer, List.of(invoice("F-1", "1.00"))).subject())
        .isEqualTo("Facture Dupont Bcc: all@x.example & <b>");
  }

  @Test
  void anSmsIsPlainText() {
    Step.Sms sms = new Step.Sms("s", null, "[[!CustomerName]] [[!PaymentLink]]", null);

    assertThat(written(sms, customer("fr"), List.of(invoice("F 1&2", "1.00"))).body())
        .isEqualTo("Dupont & fils https://pay.example/?n=F%201%262");
  }

  @Test
  void thePaymentLinkIsALinkInTheTextAndAnAddressInATarget() {
    assertThat(
            body(
                "fr",
                "<a href=\"[[!PaymentLink]]\">Payer</a> [[!PaymentLink]]",
                invoice("F\"1", "1.00")))
        .isEqualTo(
            "<a href=\"https://pay.example/?n=F%221\">Payer</a>"
                + " <a href=\"https://pay.example/?n=F%221\">https://pay.example/?n=F%221</a>");
  }

  @Test
  void aGroupedMessageTellsTheSumsAndTheOldestDate() {
    String body =
        body(
            "fr",
            "[[!Number]]|[[!BalanceDue]]|[[!FixedIndemnity]]|[[!DaysOverdue]]",
            invoice("F-1", "100.00"),
            invoice("F-2", "50.00"));

    assertThat(body).isEqualTo("F-1, F-2|150,00\u00a0€|80,00\u00a0€|20");
  }

  @Test
  void theTableHasARowForEachInvoiceAndEscapesThem() {
    String body = body("fr", "[[!InvoiceTable]]", invoice("<F-1>", "100.00"), invoice("F-2", "5"));

    assertThat(body)
        .containsSubsequence(
            "Échéance", "&lt;F-1&gt;", "100,00\u00a0€", "F-2", "Total dû", "105,00\u00a0€");
    assertThat(body.split("<tr>")).hasSize(5);
  }

  @Test
  void whatIsOpenInTheCustomersFavourIsShownAndTakenOff() {
    Claimed claimed =
        new Claimed(
            List.of(invoice("F-1", "100.00")),
            List.of(new OpenCredit("F-0", LocalDate.of(2026, 4, 2), Money.of("30.00", "EUR"))));
    Composition.Written written =
        (Composition.Written)
            composer.compose(
                email("[[!BalanceDue]] [[!AmountTtc]] [[!InvoiceTable]]"),
                customer("en"),
                claimed,
                ANNE,
                TODAY);

    assertThat(written.body())
        .containsSubsequence(
            "€70.00 €100.00",
            "F-1",
            "Credit on F-0",
            "2 Apr 2026",
            "-€30.00",
            "Total due",
            "€70.00");
  }

  @Test
  void aTableInPlainTextHasALineForEachAndTheTotal() {
    Step.Sms sms = new Step.Sms("s", null, "[[!InvoiceTable]]", SendingWindow.DEFAULT);

    assertThat(
            written(sms, customer("fr"), List.of(invoice("F-1", "1"), invoice("F-2", "2"))).body())
        .isEqualTo(
            "F-1 · 01/06/2026 · 1,00\u00a0€\nF-2 · 01/06/2026 · 2,00\u00a0€\nTotal dû · 3,00\u00a0€");
  }

  @ParameterizedTest
  @EnumSource(
      value = MergeField.class,
      names = {"AMOUNT_EXCL_TAX", "PAYMENT_LINK", "LATE_PENALTY", "TOTAL_CLAIMED", "SENDER_NAME"})
  void aFieldWithoutAValueIsMissing(MergeField field) {
    MessageComposer bare =
        new MessageComposer(
            new Letterhead("Atelier", PaymentPage.NONE, Map.of(), new RateTable(Map.of())));
    Step.Email step = email("[[!NOW]] " + field.token());
    InvoiceFacts invoice = invoice("F-1", "10.00", null, "EUR");

    assertThat(bare.missing(step, customer("fr"), invoice, ANNE, TODAY))
        .containsExactly(field.code());
    assertThat(bare.compose(step, customer("fr"), Claimed.alone(invoice), ANNE, TODAY))
        .isEqualTo(new Composition.Incomplete(List.of(field.code())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LatePenalty    | 0,00\u00a0€
          FixedIndemnity | 0,00\u00a0€
          TotalClaimed   | 1\u00a0234,56\u00a0€
          """)
  void whatIsWaivedIsNotClaimedAndHoldsNothingBack(String field, String value) {
    InvoiceFacts invoice = waived(invoice("F-1", "1234.56"));

    assertThat(body("fr", "[[!" + field + "]]", invoice)).isEqualTo(value);
    assertThat(composer.missing(email("[[!" + field + "]]"), customer("fr"), invoice, ANNE, TODAY))
        .isEmpty();
  }

  private static InvoiceFacts waived(InvoiceFacts one) {
    return new InvoiceFacts(
        one.id(),
        one.number(),
        one.invoiceDate(),
        one.dueDate(),
        one.amountExclTax(),
        one.amountInclTax(),
        one.credited(),
        one.balanceDue(),
        one.status(),
        one.doNotRemind(),
        one.paymentSchedule(),
        one.scenario(),
        one.recipientId(),
        one.payments(),
        one.disputes(),
        one.promises(),
        true,
        one.position());
  }

  @Test
  void theIndemnityOfAnInvoiceInAnotherCurrencyIsMissing() {
    assertThat(
            composer.missing(
                email("[[!FixedIndemnity]] [[!TotalClaimed]]"),
                customer("fr"),
                invoice("F-1", "10.00", null, "CHF"),
                ANNE,
                TODAY))
        .containsExactly("FixedIndemnity", "TotalClaimed");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsMissingWhereAllIsKnown(MergeField field) {
    assertThat(
            composer.missing(
                email(field.token()), customer("fr"), invoice("F-1", "10.00"), ANNE, TODAY))
        .isEmpty();
  }

  @Test
  void aSketchMarksWhatHasNoValueAndWritesTheRest() {
    MessageComposer withoutLink =
        new MessageComposer(
            new Letterhead("Atelier", PaymentPage.NONE, Map.of(), new RateTable(Map.of())));

    Sketch sketch =
        withoutLink.sketch(
            email("<p>[[!Number]] : <a href=\"[[!PaymentLink]]\">[[!PaymentLink]]</a></p>"),
            customer("fr"),
            Claimed.alone(invoice("F-1", "10.00")),
            ANNE,
            TODAY);

    assertThat(sketch.body()).contains("F-1", "<mark>[[!PaymentLink]]</mark>");
    assertThat(sketch.missing()).containsExactly(MergeField.PAYMENT_LINK.code());
  }

  @Test
  void aSketchOfTextsThatAreStillToBeWrittenIsEmpty() {
    Sketch sketch =
        composer.sketch(
            new Step.Email("s", null, null, null, null, null, SendingWindow.DEFAULT),
            customer("fr"),
            Claimed.alone(invoice("F-1", "10.00")),
            ANNE,
            TODAY);

    assertThat(sketch).isEqualTo(new Sketch("", "", List.of()));
  }

  @Test
  void withoutAnInvoiceWhatOnlyOneCouldTellStaysACode() {
    Sketch sketch =
        composer.withoutInvoice(
            new Step.Email(
                "s",
                null,
                "[[!Number]] au [[!NOW]]",
                "<p>[[!GENDERANDNAME]], [[!BalanceDue]] <a href=\"[[!PaymentLink]]\">ici</a>,"
                    + " [[!SenderName]], [[!CompanyName]] [[!CustomerName]]</p>",
                "finance",
                null,
                SendingWindow.DEFAULT),
            "Karim Benali",
            "fr",
            TODAY);

    assertThat(sketch)
        .isEqualTo(
            new Sketch(
                "[[!Number]] au 21/06/2026",
                "<p>Karim Benali, <mark>[[!BalanceDue]]</mark>"
                    + " <a href=\"[[!PaymentLink]]\" rel=\"nofollow\">ici</a>,"
                    + " Claire Fontaine, Atelier Meridien <mark>[[!CustomerName]]</mark></p>",
                List.of()));
  }

  @Test
  void withoutAnInvoiceAMessageSpeaksTheLanguageThatIsAskedFor() {
    Step.Communication step =
        new Step.Sms(
            "s",
            null,
            "Bonjour, le [[!NOW]]",
            SendingWindow.DEFAULT,
            Map.of("en", new MessageText(null, "Hello, on [[!NOW]]")));

    assertThat(composer.withoutInvoice(step, "Karim", "en", TODAY).body())
        .isEqualTo("Hello, on 21 Jun 2026");
    assertThat(composer.withoutInvoice(step, "Karim", "fr", TODAY).body())
        .isEqualTo("Bonjour, le 21/06/2026");
  }

  private String body(String language, String message, InvoiceFacts... invoices) {
    return written(email(message), customer(language), List.of(invoices)).body();
  }

  private Composition.Written written(
      Step.Communication step, CustomerFacts customer, List<InvoiceFacts> invoices) {
    return (Composition.Written)
        composer.compose(step, customer, new Claimed(invoices, customer.credits()), ANNE, TODAY);
  }

  private static Step.Email email(String message) {
    return new Step.Email("s", null, "Rappel", message, "finance", null, SendingWindow.DEFAULT);
  }

  private static CustomerFacts customer(String language) {
    return customer(language, CONTACT);
  }

  private static CustomerFacts customer(String language, ContactFacts contact) {
    return new CustomerFacts(
        1,
        "C-1",
        "Dupont & fils",
        CustomerType.PROFESSIONAL,
        language,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(contact),
        false,
        false,
        null,
        List.of(),
        null,
        List.of());
  }

  private static InvoiceFacts invoice(String number, String amount) {
    return invoice(number, amount, Money.of("1028.80", "EUR"), "EUR");
  }

  private static InvoiceFacts invoice(
      String number, String amount, Money exclTax, String currency) {
    return new InvoiceFacts(
        1,
        number,
        LocalDate.of(2026, 5, 1),
        LocalDate.of(2026, 6, 1),
        exclTax,
        Money.of(amount, currency),
        Money.of("0", currency),
        Money.of(amount, currency),
        InvoiceStatus.OPEN,
        false,
        false,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        false,
        null);
  }
}
