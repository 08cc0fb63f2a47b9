package io.relance.delivery.letter.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterFolderTest {

  @TempDir Path server;

  @Test
  void aFileLiesInItUnderItsNameOnceItIsWhole() throws IOException {
    LetterFolder folder = new LetterFolder(server.resolve("letters"));

    folder.put("letter-1.pdf", new byte[] {1});
    folder.put("letter-1.pdf", new byte[] {1, 2});

    try (Stream<Path> files = Files.list(server.resolve("letters"))) {
      assertThat(files).singleElement().satisfies(file -> assertThat(file).hasSize(2));
    }
  }
}
