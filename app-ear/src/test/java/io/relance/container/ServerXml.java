package io.relance.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The server's configuration, changed as Arquillian needs it: it deploys the application itself.
 */
final class ServerXml {

  private ServerXml() {}

  /** Takes out the application, and that changes of the configuration are not looked for. */
  static void withoutApplication(Path file) throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
      for (String element :
          new String[] {"enterpriseApplication", "config", "applicationMonitor"}) {
        NodeList found = document.getElementsByTagName(element);
        while (found.getLength() > 0) {
          found.item(0).getParentNode().removeChild(found.item(0));
        }
      }
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(file.toFile()));
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException(file + " can't be changed", e);
    }
  }

  /** A file of variables, which count more than those of the environment. */
  static String variables(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> "  <variable name=\"%s\" value=\"%s\"/>".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining("\n", "<server>\n", "\n</server>\n"));
  }
}
