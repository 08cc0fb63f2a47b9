package io.relance.delivery.sms.http;

import io.relance.delivery.environment.Variables;
import io.relance.delivery.sms.GatewayChoice;
import io.relance.delivery.sms.SmsSender;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a gateway is spoken to over HTTP.
 *
 * @param url http or https; values are encoded in it as in a form
 * @param body or null where the address says all
 * @param name where its answer has a message's name; empty where it gives none
 */
record HttpSettings(
    String method,
    Template url,
    Map<String, Template> headers,
    Template body,
    Escape escape,
    Optional<NameInAnswer> name,
    Optional<SmsSender> sender,
    Duration patience) {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
  private static final String CONTENT_TYPE = "Content-Type";

  HttpSettings {
    headers = Map.copyOf(headers);
  }

  static HttpSettings of(Variables variables) {
    String url = url(variables.required("HTTP_URL"));
    Map<String, Template> headers = headers(variables.text("HTTP_HEADERS").orElse(""));
    String contentType = variables.text("HTTP_CONTENT_TYPE").orElse("application/json");
    Template body = variables.text("HTTP_BODY").map(Template::new).orElse(null);
    if (body != null) {
      headers.put(CONTENT_TYPE, new Template(contentType));
    }
    return new HttpSettings(
        method(variables.text("HTTP_METHOD").orElse("POST")),
        new Template(url),
        headers,
        body,
        Escape.in(contentType),
        variables.text("HTTP_MESSAGE_ID").map(HttpSettings::name),
        SmsSender.of(variables),
        variables.patience());
  }

  private static String url(String url) {
    try {
      URI plain = URI.create(new Template(url).fill(Map.of(), Escape.FORM));
      boolean fits = Set.of("http", "https").contains(plain.getScheme()) && plain.getHost() != null;
      if (fits) {
        return url;
      }
    } catch (IllegalArgumentException malformed) {
      throw Variables.wrong(
          GatewayChoice.PREFIX + "HTTP_URL", "is no address: " + malformed.getMessage());
    }
    throw Variables.wrong(GatewayChoice.PREFIX + "HTTP_URL", "is no address of http or https");
  }

  private static String method(String method) {
    String known = method.toUpperCase(Locale.ROOT);
    if (!METHODS.contains(known)) {
      throw Variables.wrong(GatewayChoice.PREFIX + "HTTP_METHOD", "is none of GET, POST and PUT");
    }
    return known;
  }

  /** Lines, or parts between bars, of a name, a colon and a value. */
  private static Map<String, Template> headers(String text) {
    Map<String, Template> headers = new LinkedHashMap<>();
    Stream.of(text.split("[\\n|]"))
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              String[] parts = line.split(":", 2);
              if (parts.length != 2 || !parts[0].strip().matches("[A-Za-z0-9-]+")) {
                throw Variables.wrong(
                    GatewayChoice.PREFIX + "HTTP_HEADERS", "has a line without a name and a colon");
              }
              headers.put(parts[0].strip(), new Template(parts[1].strip()));
            });
    return headers;
  }

  private static NameInAnswer name(String place) {
    try {
      return NameInAnswer.at(place);
    } catch (IllegalArgumentException unreadable) {
      throw Variables.wrong(
          GatewayChoice.PREFIX + "HTTP_MESSAGE_ID", "is no regular expression: " + place);
    }
  }
}
