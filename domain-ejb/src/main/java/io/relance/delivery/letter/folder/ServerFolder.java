package io.relance.delivery.letter.folder;

import io.relance.delivery.letter.LetterBox;
import io.relance.delivery.letter.MailingProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/** The provider whose folder the server's environment names. */
@ApplicationScoped
public class ServerFolder implements MailingProvider {

  private static final String VARIABLE = "RELANCE_LETTER_FOLDER";

  @Override
  public Optional<LetterBox> box() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(name -> !name.isBlank())
        .map(name -> new LetterFolder(Path.of(name.strip())));
  }
}
