package io.relance.delivery.bounce.imap;

import io.relance.delivery.environment.Variables;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * An account at an IMAP server.
 *
 * @param security {@code true} for TLS from the first byte, {@code starttls}, or {@code false}
 */
record ImapAccount(
    String host, int port, String user, String password, String security, String folder) {

  private static final int WITH_TLS = 993;
  private static final int WITHOUT = 143;
  private static final String MILLIS = "30000";
  private static final String PLAIN = "false";

  /** Empty where no host is named. */
  static Optional<ImapAccount> of(Variables variables) {
    return variables
        .text("IMAP_HOST")
        .map(
            host -> {
              String security = variables.text("IMAP_TLS").orElse("true").toLowerCase(Locale.ROOT);
              return new ImapAccount(
                  host,
                  variables
                      .text("IMAP_PORT")
                      .filter(port -> port.matches("\\d{1,5}"))
                      .map(Integer::valueOf)
                      .orElse(security.equals("true") ? WITH_TLS : WITHOUT),
                  variables.text("IMAP_USER").orElse(""),
                  variables.text("IMAP_PASSWORD").orElse(""),
                  security,
                  variables.text("IMAP_FOLDER").orElse("INBOX"));
            });
  }

  /** Without the password. */
  String name() {
    return user + "@" + host + "/" + folder;
  }

  Store connect() throws MessagingException {
    Store store = Session.getInstance(properties()).getStore(protocol());
    store.connect(host, port, user, password);
    return store;
  }

  private String protocol() {
    return security.equals("true") ? "imaps" : "imap";
  }

  private Properties properties() {
    Properties properties = new Properties();
    String prefix = "mail." + protocol() + ".";
    properties.setProperty(prefix + "connectiontimeout", MILLIS);
    properties.setProperty(prefix + "timeout", MILLIS);
    properties.setProperty(prefix + "writetimeout", MILLIS);
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (!security.equals(PLAIN)) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }

  @Override
  public String toString() {
    return name();
  }
}
