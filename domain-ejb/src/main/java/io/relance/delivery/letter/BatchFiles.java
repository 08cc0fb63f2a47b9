package io.relance.delivery.letter;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.delivery.document.CarriedDocuments;
import io.relance.delivery.document.DocumentFile;
import io.relance.delivery.document.PdfBinder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The files of a night's letters: all in one PDF, and the list of what it holds. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class BatchFiles {

  /** Its one document. */
  private static final int ITSELF = 1;

  @EJB private Letters letters;
  @EJB private CarriedDocuments documents;
  @Inject private PdfBinder binder;

  /**
   * The letters that are to be printed, in the order of the list: not those against which something
   * speaks now, nor those that may be at the provider.
   *
   * @param all whether what was printed, posted or given to the provider is printed again
   * @return empty where there is none
   */
  public Optional<DocumentFile> pdf(LocalDate night, boolean all) {
    List<byte[]> pages =
        letters(night, all).stream()
            .map(letter -> documents.open(letter.id(), ITSELF).orElseThrow().content())
            .toList();
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(new DocumentFile("letters-" + night + ".pdf", binder.bind(pages)));
  }

  /** CSV of the same letters; empty where there is none. */
  public Optional<byte[]> manifest(LocalDate night, boolean all) {
    List<LetterView> held = letters(night, all);
    return held.isEmpty() ? Optional.empty() : Optional.of(Manifest.csv(held).getBytes(UTF_8));
  }

  private List<LetterView> letters(LocalDate night, boolean all) {
    return letters.of(night).stream()
        .filter(letter -> all ? letter.standing() : letter.toBePrinted())
        .toList();
  }
}
