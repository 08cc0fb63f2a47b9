package io.relance.delivery.document;

import io.relance.delivery.document.pdf.HtmlPdfPrinter;
import io.relance.delivery.document.pdf.ZxingQrCodes;
import io.relance.money.Money;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.scenario.Step;
import io.relance.settings.Iban;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A letter of one page about one invoice, made as a delivery makes it. */
public final class LetterSample {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Money BALANCE = Money.of("1234.50", "EUR");
  private static final String BODY =
      "<p>Madame,</p><p>Malgré nos relances, la somme de 1 234,50 € reste due au titre de la"
          + " facture FA-2026-0001, échue le 12/10/2026.</p><p>Nous vous <b>mettons en demeure</b>"
          + " de nous la régler sous huit jours.</p><p>Atelier Méridien</p>";

  private final PdfPrinter printer = new HtmlPdfPrinter();
  private final Step.Letter step = new Step.Letter("l1", null, BODY, true, true, Map.of());

  /** As it is given to the printer. */
  public String html() {
    return new LetterPage(new ZxingQrCodes())
        .of(step, BODY, statement(), true, AddressWindow.FRENCH_DL);
  }

  public byte[] print() {
    return printer.print(html());
  }

  private static StatementOfAccount statement() {
    return new StatementOfAccount(
        new Issuer(
            "Atelier Méridien",
            List.of("12 rue de la République", "69002 Lyon"),
            "Lyon",
            "FR",
            "04 72 00 00 00",
            "compta@atelier.example",
            new Iban("FR7630006000011234567890189"),
            "AGRIFRPP",
            "SAS au capital de 100 000 €"),
        new Addressee("C-1", "Menuiserie Dupont", null, List.of("3 rue Haute", "75011 Paris")),
        "fr",
        TODAY,
        Claimed.alone(invoice()),
        Optional.of(Money.of("31.42", "EUR")),
        Optional.of(Money.of("40.00", "EUR")),
        Map.of());
  }

  private static InvoiceFacts invoice() {
    return new InvoiceFacts(
        1,
        "FA-2026-0001",
        LocalDate.of(2026, 9, 12),
        LocalDate.of(2026, 10, 12),
        null,
        BALANCE,
        Money.zero(BALANCE.currency()),
        BALANCE,
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
