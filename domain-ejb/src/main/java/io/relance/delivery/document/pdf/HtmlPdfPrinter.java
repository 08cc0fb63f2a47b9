package io.relance.delivery.document.pdf;

import static java.lang.System.Logger.Level.DEBUG;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.relance.delivery.document.PdfPrinter;
import io.relance.delivery.document.UnprintableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints HTML by openhtmltopdf. Nothing is ever fetched: the fonts are the product's own, and a
 * picture stands in the page itself. It may be used by several threads.
 */
@ApplicationScoped
public class HtmlPdfPrinter implements PdfPrinter {

  private static final System.Logger LOG = System.getLogger(HtmlPdfPrinter.class.getName());
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final String PICTURE = "data:image/png;base64,";

  /** What XML 1.0 can't hold, escaped or not. */
  private static final Pattern UNFIT =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  static {
    XRLog.setLoggingEnabled(false);
  }

  /** Those that nobody prints with: as many as ever printed at a time. */
  private final Queue<FontSet> fonts = new ConcurrentLinkedQueue<>();

  @Override
  public byte[] print(String xhtml) {
    FontSet free = fonts.poll();
    FontSet set = free == null ? new FontSet() : free;
    try (PDDocument pdf = new PDDocument()) {
      byte[] printed = print(parsed(xhtml), set, pdf);
      fonts.add(set);
      return printed;
    } catch (IOException | SAXException | ParserConfigurationException failed) {
      throw new UnprintableException("The page can't be laid out.", failed);
    }
  }

  private static byte[] print(Document page, FontSet fonts, PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    fonts.offerTo(builder, pdf);
    builder.usePDDocument(pdf);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
    builder.useColorProfile(SRGB);
    builder.withProducer("Relance");
    builder.useUriResolver((base, uri) -> isPicture(uri) ? uri : null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> isPicture(uri), when);
    }
    builder.withDiagnosticConsumer(diagnostic -> LOG.log(DEBUG, diagnostic::getFormattedMessage));
    builder.withW3cDocument(page, null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  private static boolean isPicture(String uri) {
    return uri != null && uri.startsWith(PICTURE);
  }

  private static Document parsed(String xhtml)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(UNFIT.matcher(xhtml).replaceAll(""))));
  }
}
