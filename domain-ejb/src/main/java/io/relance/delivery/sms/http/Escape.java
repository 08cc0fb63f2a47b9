package io.relance.delivery.sms.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** How a value is written where it lands, so that it stays a value there. */
enum Escape {
  /** In an address, or in the body of a form. */
  FORM {
    @Override
    String of(String value) {
      return URLEncoder.encode(value, UTF_8);
    }
  },
  /** Within the quotes of a JSON string (RFC 8259, 7). */
  JSON {
    @Override
    String of(String value) {
      return each(value, Escape::json);
    }
  },
  /** In the text or the quoted attribute of XML 1.0, without the characters that it can't hold. */
  XML {
    @Override
    String of(String value) {
      return each(value, Escape::xml);
    }
  },
  /** In text of no form, and in a header: on one line. */
  PLAIN {
    @Override
    String of(String value) {
      return value.replaceAll("\\p{Cntrl}+", " ");
    }
  };

  abstract String of(String value);

  /**
   * @param contentType of a body, with or without parameters
   */
  static Escape in(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
    if (type.endsWith("json")) {
      return JSON;
    }
    if (type.endsWith("xml")) {
      return XML;
    }
    return type.equals("application/x-www-form-urlencoded") ? FORM : PLAIN;
  }

  private static String each(String value, IntFunction<String> character) {
    return value.codePoints().mapToObj(character).collect(Collectors.joining());
  }

  private static String json(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + Character.toString(character);
    }
    return character < ' ' ? "\\u%04x".formatted(character) : Character.toString(character);
  }

  private static String xml(int character) {
    return switch (character) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\t', '\n', '\r' -> "&#" + character + ";";
      default ->
          character < ' ' || character == 0xFFFE || character == 0xFFFF
              ? ""
              : Character.toString(character);
    };
  }
}
