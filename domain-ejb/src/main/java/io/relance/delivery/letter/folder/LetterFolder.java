package io.relance.delivery.letter.folder;

import io.relance.delivery.letter.LetterBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The folder from which a mailing provider fetches letters: what lies in it under its own name is
 * whole.
 */
final class LetterFolder implements LetterBox {

  private static final String VARIABLE = "RELANCE_LETTER_FOLDER";

  private final Path path;

  LetterFolder(Path path) {
    this.path = path;
  }

  /** The one that the environment names; empty where it names none. */
  static Optional<LetterFolder> ofServer() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(name -> !name.isBlank())
        .map(name -> new LetterFolder(Path.of(name.strip())));
  }

  /** Writes a file under another name, and moves it when it is whole. */
  @Override
  public void put(String name, byte[] content) {
    try {
      Files.createDirectories(path);
      Path part = path.resolve("." + name + ".part");
      Files.write(part, content);
      Files.move(
          part,
          path.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
