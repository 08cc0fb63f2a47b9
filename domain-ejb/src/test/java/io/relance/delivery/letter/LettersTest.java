package io.relance.delivery.letter;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.Meanwhile;
import io.relance.delivery.document.CarriedDocuments;
import io.relance.delivery.document.DocumentKind;
import io.relance.delivery.document.PdfReading;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.rectification.RectifyDispatches;
import io.relance.testing.H2Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A night has decided a registered letter to each of two customers, and a delivery has made them.
 */
class LettersTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final QueuedLetters made = new QueuedLetters(database, Optional::empty);
  private final DeliveringCompany company = made.company();
  private Letters letters;

  @BeforeEach
  void lettersAreMade() {
    letters = made.make().queue();
  }

  @AfterEach
  void forget() {
    made.close();
  }

  @Test
  void aLetterHasLeftOnceItIsInThePrintQueueAndNothingIsHandedOver() {
    assertThat(company.dispatches()).allMatch(one -> one.state() == DispatchState.SENT);
    assertThat(made.relay().taken()).isEmpty();
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
        PdfReading.pages(company.bean(BatchFiles.class).pdf(NIGHT, false).orElseThrow().content());

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("F-1");
    assertThat(pages.get(1)).contains("F-2");
    assertThat(
            new String(company.bean(BatchFiles.class).manifest(NIGHT, false).orElseThrow(), UTF_8))
        .contains("\"C-1\"", "letter-" + letters.of(NIGHT).get(0).id() + ".pdf");
  }

  @Test
  void marksArePutByWhoeverDidItAndCanBeTakenBack() {
    List<Long> ids = letters.of(NIGHT).stream().map(LetterView::id).toList();

    assertThat(letters.mark(ids, LetterMark.PRINTED).marked()).isEqualTo(2);
    assertThat(letters.mark(ids, LetterMark.PRINTED).marked()).isZero();
    assertThat(letters.mark(ids.subList(0, 1), LetterMark.POSTED).marked()).isEqualTo(1);
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

    assertThat(
            PdfReading.pages(
                company.bean(BatchFiles.class).pdf(NIGHT, false).orElseThrow().content()))
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
  void aLetterThatWasMadeWithoutAProviderIsNeverPutIntoAFolder() {
    BoxFake folder = new BoxFake();

    assertThat(company.bean(DropLetters.class).into(folder)).isZero();
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void whatWouldNotBeClaimedAnyMoreIsNeitherPrintedNorListedButShown() {
    Meanwhile.IT_IS_DISPUTED.happensTo(made.firstInvoice(), company);

    assertThat(printed(false)).singleElement().asString().contains("F-2");
    assertThat(printed(true)).singleElement().asString().contains("F-2");
    assertThat(
            new String(company.bean(BatchFiles.class).manifest(NIGHT, false).orElseThrow(), UTF_8))
        .contains("C-2")
        .doesNotContain("C-1");
    assertThat(letters.of(NIGHT))
        .extracting(LetterView::objection)
        .containsExactly(Reason.DISPUTE, null);
  }

  @Test
  void whatIsPrintedOrPostedIsPrintedAgainOnlyWhereAllIsAskedFor() {
    letters.mark(List.of(made.firstLetter().id()), LetterMark.POSTED);

    assertThat(printed(false)).singleElement().asString().contains("F-2");
    assertThat(printed(true)).hasSize(2);
  }

  @Test
  void aLetterThatIsTakenOutDoesNotCountAsSent() {
    letters.mark(List.of(made.firstLetter().id()), LetterMark.WITHDRAWN);

    assertThat(dispatchOfTheFirst())
        .returns(DispatchState.CANCELLED, ReminderDispatch::state)
        .returns(Optional.of(Reason.WITHDRAWN), ReminderDispatch::reason)
        .returns(Optional.empty(), ReminderDispatch::sentAt);
    assertThat(letters.mark(List.of(made.firstLetter().id()), LetterMark.UNDONE).marked()).isZero();
  }

  @Test
  void aStageWhoseLetterIsTakenOutForAHoldIsDecidedAgain() {
    Meanwhile.IT_IS_DISPUTED.happensTo(made.firstInvoice(), company);

    letters.mark(List.of(made.firstLetter().id()), LetterMark.WITHDRAWN);

    assertThat(dispatchOfTheFirst().reason()).contains(Reason.DISPUTE);
    assertThat(company.positionOf(made.firstInvoice()).facts().waitsAt()).isEqualTo("p1");
  }

  @Test
  void whatWaitsToPutALetterRightIsCancelledAlongWithIt() {
    List<Long> ids = List.of(made.firstLetter().id());
    company.bean(RectifyDispatches.class).propose(ids, Map.of());
    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.PROPOSED);

    letters.mark(ids, LetterMark.WITHDRAWN);

    assertThat(company.newestDispatch().rectifies()).isEqualTo(Optional.of(ids.get(0)));
    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.CANCELLED);
  }

  @Test
  void whatIsPostedCannotBeTakenOut() {
    List<Long> ids = List.of(made.firstLetter().id());
    letters.mark(ids, LetterMark.POSTED);

    assertThat(letters.mark(ids, LetterMark.WITHDRAWN)).isEqualTo(new Letters.Marked(0, 1));
    assertThat(dispatchOfTheFirst().state()).isEqualTo(DispatchState.SENT);
  }

  private ReminderDispatch dispatchOfTheFirst() {
    long id = made.firstLetter().id();
    return company.dispatches().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }

  private List<String> printed(boolean all) {
    return PdfReading.pages(company.bean(BatchFiles.class).pdf(NIGHT, all).orElseThrow().content());
  }
}
