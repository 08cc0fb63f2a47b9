package io.relance.intake;

import io.relance.receivable.Ledger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Imports texts as if they were files. */
final class Files {

  private final Ledger ledger;

  Files(Ledger ledger) {
    this.ledger = ledger;
  }

  ImportReport take(ImportKind kind, String... lines) {
    return take(kind, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  ImportReport take(ImportKind kind, byte[] file) {
    try {
      return open(kind, file).into(ledger);
    } catch (IOException | FileRefusedException e) {
      throw new AssertionError(e);
    }
  }

  static FileImport open(ImportKind kind, byte[] file) throws IOException, FileRefusedException {
    return FileImport.open(
        kind, new ByteArrayInputStream(file), Set.of("standard", "doux")::contains);
  }
}
