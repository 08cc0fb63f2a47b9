package io.relance.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A file as a ledger's software exports it. */
record CsvFile(String name, String text) {

  byte[] content() {
    return text.getBytes(UTF_8);
  }
}
