package io.relance.delivery.letter.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.letter.LetterBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterFolderTest {

  @TempDir Path server;

  @Test
  void aFileLiesInItUnderItsNameOnceItIsPublished() throws IOException {
    LetterBox.Part part = folder().lay("letter-1.pdf", new byte[] {1});
    assertThat(letters()).isEmpty();

    assertThat(part.publish()).isTrue();
    assertThat(letters()).containsExactly("letter-1.pdf");
  }

  @Test
  void nothingIsLeftOfAFileThatIsDiscarded() throws IOException {
    folder().lay("letter-1.pdf", new byte[] {1}).discard();

    try (Stream<Path> files = Files.list(server)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aFileThatSurelyWasNotMovedIsSaidNotToLieThere() throws IOException {
    LetterBox.Part part = folder().lay("letter-1.pdf", new byte[] {1});
    Files.createDirectories(server.resolve("letter-1.pdf").resolve("in the way"));

    assertThat(part.publish()).isFalse();
  }

  private LetterBox folder() {
    return new LetterFolder(server);
  }

  private List<String> letters() throws IOException {
    try (Stream<Path> files = Files.list(server)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .toList();
    }
  }
}
