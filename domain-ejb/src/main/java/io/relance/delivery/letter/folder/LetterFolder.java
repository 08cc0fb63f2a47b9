package io.relance.delivery.letter.folder;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.relance.delivery.letter.LetterBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The folder from which a mailing provider fetches letters: what lies in it under its own name is
 * whole.
 */
final class LetterFolder implements LetterBox {

  private final Path path;

  LetterFolder(Path path) {
    this.path = path;
  }

  /** Under a name of its own each time: of two that write the same, neither spoils the other's. */
  @Override
  public Part lay(String name, byte[] content) {
    Path hidden = path.resolve("." + name + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(path);
      Files.write(hidden, content, CREATE, TRUNCATE_EXISTING, WRITE, DSYNC);
    } catch (IOException unwritable) {
      remove(hidden);
      throw new UncheckedIOException(unwritable);
    }
    return new Hidden(hidden, path.resolve(name));
  }

  /** What can't be removed stays hidden from the provider. */
  private static void remove(Path hidden) {
    try {
      Files.deleteIfExists(hidden);
    } catch (IOException stays) {
      System.getLogger(LetterFolder.class.getName())
          .log(System.Logger.Level.WARNING, "It stays: " + hidden, stays);
    }
  }

  /** A file under another name than its own. */
  private record Hidden(Path hidden, Path own) implements Part {

    /** As long as it still has the other name, it surely was not moved. */
    @Override
    public boolean publish() {
      try {
        Files.move(
            hidden, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
      } catch (IOException unmoved) {
        if (Files.exists(hidden)) {
          return false;
        }
        throw new UncheckedIOException(unmoved);
      }
    }

    @Override
    public void discard() {
      remove(hidden);
    }
  }
}
