package io.relance.delivery.document;

import io.relance.reminder.message.MessageComposer;
import io.relance.scenario.Step;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Makes a letter's PDF. */
@Stateless
@RolesAllowed(Role.JOBS)
public class PrintLetter {

  @Inject private Statements statements;
  @Inject private PdfPrinter printer;
  @Inject private QrCodes codes;

  /**
   * @param body the step's words as HTML, written for this recipient
   * @param claims whether what is owed follows: not what puts another message right
   * @throws UnprintableException if it can't be made
   */
  public Attachment of(
      Step.Letter step, String body, Demand demand, boolean claims, MessageComposer composer) {
    StatementOfAccount statement = statements.of(demand, composer);
    return new Attachment(
        DocumentName.pdf(
            new DocumentWords(demand.language()).plain("letter.file", demand.customer().number())),
        DocumentKind.LETTER,
        printer.print(
            new LetterPage(codes).of(step, body, statement, claims, AddressWindow.FRENCH_DL)),
        null);
  }
}
