package io.relance.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with one more web module in it. */
final class ShippedEar {

  private static final String DESCRIPTOR = "META-INF/application.xml";

  private ShippedEar() {}

  static EnterpriseArchive with(Path file, WebArchive tests) {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, file.toFile()).addAsModule(tests);
    String module =
        "<module><web><web-uri>%s</web-uri><context-root>/tests</context-root></web></module>\n"
            .formatted(tests.getName());
    String descriptor = text(ear).replace("</application>", module + "</application>");
    return ear.addAsManifestResource(new StringAsset(descriptor), "application.xml")
        .addAsManifestResource("ibm-application-bnd.xml");
  }

  private static String text(EnterpriseArchive ear) {
    try (InputStream descriptor = ear.get(DESCRIPTOR).getAsset().openStream()) {
      return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
