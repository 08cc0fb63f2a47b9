package io.relance.delivery.letter;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.Meanwhile;
import io.relance.delivery.SendingSwitch;
import io.relance.settings.InvoiceOptions;
import io.relance.testing.H2Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two letters are made for a company that has a mailing provider, and wait for the folder. */
class DropLettersTest {

  private static final String LIST = "manifest-" + NIGHT + ".csv";

  @RegisterExtension static final H2Database database = new H2Database();

  private final BoxFake folder = new BoxFake();
  private final QueuedLetters made = new QueuedLetters(database, folder);

  @BeforeEach
  void lettersAreMade() {
    made.make();
  }

  @AfterEach
  void forget() {
    made.close();
  }

  @Test
  void eachIsPutThereOnceAndTheListLast() {
    assertThat(drop()).isEqualTo(2);
    assertThat(folder.names()).hasSize(3).last().isEqualTo(LIST);

    assertThat(drop()).isZero();
    assertThat(folder.puts(LIST)).isEqualTo(1);
    assertThat(made.queue().of(NIGHT)).allMatch(one -> one.handedOver() && !one.inDoubt());
  }

  @Test
  void noneIsWhileSendingIsStopped() {
    made.company().bean(SendingSwitch.class).stop("Mauvais modèle");

    assertThat(drop()).isZero();
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void noneIsWhileRemindersAreNotActivated() {
    made.company()
        .change(entities -> entities.find(InvoiceOptions.class, 1).deactivateReminders(OPENING));

    assertThat(drop()).isZero();
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void noneIsByACopyOfTheDatabase() {
    made.company().moveTo("copy");

    assertThat(drop()).isZero();
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void sendingThatIsStoppedMeanwhileKeepsTheOneThatIsWritten() {
    folder.meanwhile(() -> made.company().bean(SendingSwitch.class).stop("Mauvais modèle"));

    assertThat(drop()).isZero();
    assertThat(folder.names()).isEmpty();
    assertThat(made.queue().of(NIGHT)).noneMatch(LetterView::handedOver);
  }

  @Test
  void oneThatWouldNotBeClaimedAnyMoreStaysAndIsNotListed() {
    LetterView disputed = made.firstLetter();
    Meanwhile.IT_IS_DISPUTED.happensTo(made.firstInvoice(), made.company());

    assertThat(drop()).isEqualTo(1);
    assertThat(folder.names()).hasSize(2).doesNotContain(Manifest.fileName(disputed.id()));
  }

  @Test
  void onePaidWhileItIsWrittenStays() {
    String file = Manifest.fileName(made.firstLetter().id());
    folder.meanwhile(() -> Meanwhile.IT_IS_PAID.happensTo(made.firstInvoice(), made.company()));

    drop();

    assertThat(folder.names()).doesNotContain(file);
  }

  @Test
  void aFullDiskRepeatsNothingOfWhatLiesThere() {
    folder.hasRoomFor(1);
    assertThat(drop()).isEqualTo(1);
    String there = folder.names().get(0);

    folder.hasRoomFor(Integer.MAX_VALUE);
    assertThat(drop()).isEqualTo(1);
    assertThat(folder.puts(there)).isEqualTo(1);
  }

  @Test
  void oneThatSurelyDoesNotLieThereIsTriedAgain() {
    folder.publicationOf(BoxFake.Publication.SURELY_FAILS);
    assertThat(drop()).isZero();
    assertThat(made.queue().of(NIGHT)).noneMatch(LetterView::handedOver);

    folder.publicationOf(BoxFake.Publication.SUCCEEDS);
    assertThat(drop()).isEqualTo(2);
  }

  @Test
  void oneOfWhichNobodyKnowsIsInDoubtAndNotRepeated() {
    folder.publicationOf(BoxFake.Publication.IS_UNKNOWN);
    assertThat(drop()).isZero();
    assertThat(made.queue().of(NIGHT)).allMatch(LetterView::inDoubt);

    folder.publicationOf(BoxFake.Publication.SUCCEEDS);
    assertThat(drop()).isZero();
    assertThat(folder.puts(Manifest.fileName(made.firstLetter().id()))).isEqualTo(1);
  }

  @Test
  void oneAtTheProviderIsNotPrintedHereUnlessAllAreAndCannotBeTakenOut() {
    drop();
    BatchFiles files = made.company().bean(BatchFiles.class);

    assertThat(files.pdf(NIGHT, false)).isEmpty();
    assertThat(files.pdf(NIGHT, true)).isPresent();
    assertThat(made.queue().mark(List.of(made.firstLetter().id()), LetterMark.WITHDRAWN))
        .isEqualTo(new Letters.Marked(0, 1));
  }

  private int drop() {
    return made.company().bean(DropLetters.class).into(folder);
  }
}
