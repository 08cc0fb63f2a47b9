package io.relance.delivery.letter;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.RelayFake;
import io.relance.delivery.document.CarriedDocuments;
import io.relance.delivery.document.DocumentKind;
import io.relance.delivery.document.PdfReading;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.Channel;
import io.relance.reminder.DispatchState;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.Step;
import io.relance.testing.H2Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A night has decided a registered letter to each of two customers, and a delivery has made them.
 */
class LettersTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake(Channel.LETTER);
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);
  private Letters letters;

  @BeforeEach
  void lettersAreMade() {
    company.open(
        Grouping.PER_INVOICE,
        List.of(
            new Step.Pause("p1", null, 10, PauseFrom.PREVIOUS),
            new Step.Letter(
                "l1", null, "<p>Facture [[!Number]] & suite</p>", true, true, Map.of())));
    owes("C-2", "F-2");
    owes("C-1", "F-1");
    company.ledger().night(NIGHT);
    company.deliver();
    letters = company.bean(Letters.class);
  }

  private Invoice owes(String number, String invoice) {
    Customer customer = company.ledger().customer(number);
    company.change(
        entities ->
            entities
                .find(Customer.class, customer.id())
                .liveAt("1 rue du Port", "44000", "Nantes", "FR"));
    return company.owes(customer, invoice);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void aLetterHasLeftOnceItIsInThePrintQueueAndNothingIsHandedOver() {
    assertThat(company.dispatches()).allMatch(one -> one.state() == DispatchState.SENT);
    assertThat(relay.taken()).isEmpty();
    assertThat(letters.of(NIGHT))
        .extracting(LetterView::customerNumber)
        .containsExactly("C-1", "C-2");
    assertThat(letters.of(NIGHT))
        .allMatch(one -> one.registered() && one.formalNotice() && one.pages() == 1)
        .allMatch(one -> one.state() == LetterState.QUEUED && one.objection() == null);
    assertThat(letters.batches(0, 10)).containsExactly(new BatchView(NIGHT, 2, 2, 2, 2, 0, 0, 0));
  }

  @Test
  void itsDocumentIsTheLetterAsPdfA() {
    CarriedDocuments documents = company.bean(CarriedDocuments.class);
    long id = letters.of(NIGHT).get(0).id();

    assertThat(documents.of(id)).extracting("kind").containsExactly(DocumentKind.LETTER);
    byte[] pdf = documents.open(id, 1).orElseThrow().content();
    assertThat(PdfReading.pages(pdf).get(0))
        .contains("MISE EN DEMEURE", "Lettre recommandée", "Facture F-1 & suite", "Total dû");
    assertThat(PdfReading.words(pdf, 110, 50, 85, 35))
        .contains("1 rue du Port", "44000 Nantes")
        .doesNotContain("MISE", "Lettre", "Tél");
    assertThat(PdfReading.faults(pdf)).isEmpty();
  }

  @Test
  void aNightsLettersAreOnePdfInTheOrderOfTheCustomers() {
    List<String> pages =
        PdfReading.pages(company.bean(BatchFiles.class).pdf(NIGHT).orElseThrow().content());

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("F-1");
    assertThat(pages.get(1)).contains("F-2");
    assertThat(new String(company.bean(BatchFiles.class).manifest(NIGHT).orElseThrow(), UTF_8))
        .contains("\"C-1\"", "letter-" + letters.of(NIGHT).get(0).id() + ".pdf");
  }

  @Test
  void marksArePutByWhoeverDidItAndCanBeTakenBack() {
    List<Long> ids = letters.of(NIGHT).stream().map(LetterView::id).toList();

    assertThat(letters.mark(ids, LetterMark.PRINTED)).isEqualTo(2);
    assertThat(letters.mark(ids, LetterMark.PRINTED)).isZero();
    assertThat(letters.mark(ids.subList(0, 1), LetterMark.POSTED)).isEqualTo(1);
    assertThat(letters.of(NIGHT))
        .extracting(LetterView::state, LetterView::printedBy)
        .containsExactly(
            tuple(LetterState.POSTED, "finance"), tuple(LetterState.PRINTED, "finance"));

    letters.mark(ids, LetterMark.UNDONE);

    assertThat(letters.of(NIGHT))
        .extracting(LetterView::state)
        .containsExactly(LetterState.PRINTED, LetterState.QUEUED);
  }

  @Test
  void aLetterThatWasTakenOutIsNotPrinted() {
    letters.mark(List.of(letters.of(NIGHT).get(0).id()), LetterMark.WITHDRAWN);

    assertThat(PdfReading.pages(company.bean(BatchFiles.class).pdf(NIGHT).orElseThrow().content()))
        .singleElement()
        .satisfies(page -> assertThat(page).contains("F-2"));
  }

  @Test
  void aLetterAboutWhatIsPaidSinceIsToBeTakenOut() {
    company.change(
        entities ->
            entities
                .createNativeQuery("update invoice set status = 'PAID' where number = 'F-1'")
                .executeUpdate());

    assertThat(letters.of(NIGHT))
        .extracting(LetterView::objection)
        .containsExactly(Reason.PAID, null);
  }

  @Test
  void aTrackingNumberIsKept() {
    long id = letters.of(NIGHT).get(0).id();

    assertThat(letters.track(id, "1A 000 000 0000 0")).isTrue();
    assertThat(letters.of(NIGHT).get(0).trackingNumber()).isEqualTo("1A 000 000 0000 0");
    assertThat(letters.track(0, "x")).isFalse();
  }

  @Test
  void eachLetterIsPutIntoTheProvidersFolderOnceAndTheListLast() {
    Map<String, byte[]> folder = new LinkedHashMap<>();
    DropLetters drop = company.bean(DropLetters.class);

    assertThat(drop.into(folder::put)).isEqualTo(2);
    assertThat(List.copyOf(folder.keySet()))
        .hasSize(3)
        .last()
        .isEqualTo("manifest-" + NIGHT + ".csv");
    folder.clear();

    assertThat(drop.into(folder::put)).isZero();
    assertThat(folder).isEmpty();
  }
}
