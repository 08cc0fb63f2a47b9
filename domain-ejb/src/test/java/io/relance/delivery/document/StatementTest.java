package io.relance.delivery.document;

import static io.relance.delivery.document.StatementFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.relance.delivery.document.pdf.HtmlPdfPrinter;
import io.relance.delivery.document.pdf.ZxingQrCodes;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTest {

  private final HtmlPdfPrinter printer = new HtmlPdfPrinter();

  @Test
  void itTellsWhatIsOwedWhoOwesItAndHowItIsPaid() {
    String page = words(aStatement().claiming("FA-1", "1234.50").claiming("FA-2", "800.00"));

    assertThat(page)
        .contains("Atelier Méridien", "12 rue de la République", "SIREN 732 829 320")
        .contains("Menuiserie Dupont & fils", "À l’attention de Mme Anne O'Brien", "75011 Paris")
        .contains("Lyon, le 25/11/2026", "Relevé de compte", "Client C-0412")
        .contains("FA-1 12/09/2026 12/10/2026 44 1 234,50 € 1 234,50 €")
        .contains("Total dû 2 034,50 €")
        .contains("FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP")
        .contains("1 / 1");
  }

  @Test
  void penaltiesStandBesideTheBalanceAndAreNotInIt() {
    String page = words(aStatement().claiming("FA-1", "100.00"));

    assertThat(page)
        .contains("Total dû 100,00 €")
        .contains("Pénalités de retard arrêtées au 25/11/2026 31,42 €")
        .contains("Indemnité forfaitaire de recouvrement 80,00 €")
        .contains("ne sont pas comprises");
  }

  @Test
  void penaltiesThatAreUnknownOrNothingAreNotShown() {
    assertThat(words(aStatement().claiming("FA-1", "100.00").withoutPenalties()))
        .doesNotContain("Pénalités", "Indemnité", "En sus");
  }

  @Test
  void whatIsOpenInTheCustomersFavourIsTakenOff() {
    assertThat(words(aStatement().claiming("FA-1", "100.00").less("FA-0", "30.00")))
        .contains("Avoir sur FA-0", "-30,00 €", "Total dû 70,00 €");
  }

  @Test
  void itIsWrittenInTheLanguageOfWhoReceives() {
    assertThat(words(aStatement().in("en").claiming("FA-1", "1234.50")))
        .contains("Statement of account", "For the attention of", "€1,234.50", "12 Oct 2026");
  }

  @Test
  void itIsPdfA() {
    byte[] pdf =
        print(
            aStatement()
                .claiming("FA-1", "100.00")
                .payableAt(Map.of("FA-1", "https://pay.example/FA-1?a=1&b=2")));

    assertThat(PdfReading.faults(pdf)).isEmpty();
  }

  @Test
  void aLongTableGoesOverPagesUnderTheSameHead() {
    StatementFixture statement = aStatement();
    for (int i = 1; i <= 120; i++) {
      statement.claiming("FA-2026-%04d".formatted(i), "10.00");
    }

    List<String> pages = PdfReading.pages(print(statement));

    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(page -> assertThat(page).contains("Facture Date Échéance"));
    assertThat(pages.get(1)).contains("2 / " + pages.size());
    assertThat(pages.get(pages.size() - 1)).contains("Total dû 1 200,00 €");
    assertThat(String.join("", pages)).contains("FA-2026-0001", "FA-2026-0120");
  }

  @Test
  void namesOfAnyKindAreWrittenOutAndBreakNothing() {
    byte[] pdf =
        print(
            aStatement()
                .to(
                    new Addressee(
                        "C<1>&",
                        "</div><script>x</script> & Cie",
                        "שלום 😀 \u0000\ud800",
                        List.of("\"x\" 'y'", "Ⅷ 北京")))
                .claiming("FA<&>\"1", "10.00"));

    assertThat(PdfReading.pages(pdf).get(0))
        .contains("</div><script>x</script> & Cie", "FA<&>\"1", "\"x\" 'y'");
    assertThat(PdfReading.faults(pdf)).isEmpty();
  }

  @Test
  void nothingIsEverFetched() {
    byte[] pdf =
        printer.print(
            """
            <html><head><link rel="stylesheet" href="file:///etc/passwd"/>
            <style>@import url("http://localhost:1/x.css"); body { font-family: Relance;
              background-image: url(http://localhost:1/x.png) }</style></head>
            <body>Bonjour<img src="file:///etc/hostname" alt=""/>
            <img src="http://localhost:1/x.png" alt=""/></body></html>""");

    assertThat(PdfReading.pages(pdf).get(0)).contains("Bonjour");
  }

  @Test
  void theCodeIsReadBackFromThePageAsACreditTransfer() throws ReaderException {
    byte[] pdf = print(aStatement().claiming("FA-1", "1234.50").claiming("FA-2", "800.00"));

    assertThat(read(PdfReading.picture(pdf, 0)).split("\n", -1))
        .containsExactly(
            "BCD",
            "002",
            "1",
            "SCT",
            "AGRIFRPP",
            "Atelier Méridien",
            "FR7630006000011234567890189",
            "EUR2034.50",
            "",
            "",
            "C-0412 FA-1 FA-2");
  }

  @Test
  void theCodeOfManyInvoicesIsStillRead() throws ReaderException {
    StatementFixture statement = aStatement();
    for (int i = 1; i <= 40; i++) {
      statement.claiming("FACTURE-2026-%06d".formatted(i), "10.00");
    }
    byte[] pdf = print(statement);

    String text = read(PdfReading.picture(pdf, PdfReading.pages(pdf).size() - 1));

    assertThat(text).contains("EUR400.00").endsWith("FACTURE-2026-000006");
  }

  private byte[] print(StatementFixture statement) {
    return printer.print(new StatementPage(new ZxingQrCodes()).of(statement.build()));
  }

  private String words(StatementFixture statement) {
    return PdfReading.pages(print(statement)).get(0);
  }

  private static String read(BufferedImage page) throws ReaderException {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    LuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    } catch (NotFoundException none) {
      throw new AssertionError("There is no code on the page.", none);
    }
  }
}
