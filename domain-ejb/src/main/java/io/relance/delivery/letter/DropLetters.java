package io.relance.delivery.letter;

import static java.lang.System.Logger.Level.ERROR;

import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts the letters that wait for the provider into the provider's folder, each at most once: that
 * it may lie there is committed before it gets its name, and of what nobody knows nothing is
 * repeated. The list of a night's letters comes last.
 */
@Singleton
@RolesAllowed(Role.JOBS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DropLetters {

  private static final System.Logger LOG = System.getLogger(DropLetters.class.getName());

  @EJB private LetterDrops drops;

  /**
   * What can't be written ends it, and waits for the next delivery.
   *
   * @return how many surely lie there by this
   */
  public int into(LetterBox box) {
    int dropped = 0;
    Set<LocalDate> nights = new TreeSet<>();
    try {
      List<LetterView> some = drops.waiting(0);
      while (!some.isEmpty()) {
        for (LetterView letter : some) {
          if (letter.standing() && drop(letter.id(), box)) {
            dropped++;
            nights.add(letter.batchDate());
          }
        }
        some = drops.waiting(some.get(some.size() - 1).id());
      }
    } catch (RuntimeException broken) {
      LOG.log(ERROR, "Letters wait, for the provider's folder can't be filled.", broken);
    }
    nights.forEach(night -> list(night, box));
    return dropped;
  }

  private boolean drop(long id, LetterBox box) {
    LetterBox.Part part = box.lay(Manifest.fileName(id), drops.print(id));
    if (!drops.begin(id)) {
      part.discard();
      return false;
    }
    return publish(id, part);
  }

  private boolean publish(long id, LetterBox.Part part) {
    try {
      if (part.publish()) {
        drops.finish(id);
        return true;
      }
      drops.takeBack(id);
      part.discard();
    } catch (UncheckedIOException unknown) {
      LOG.log(ERROR, "Letter " + id + " may lie in the provider's folder, or not.", unknown);
    }
    return false;
  }

  private void list(LocalDate night, LetterBox box) {
    try {
      box.lay("manifest-" + night + ".csv", drops.manifest(night)).publish();
    } catch (UncheckedIOException unwritable) {
      LOG.log(ERROR, "The provider's folder has no manifest of " + night + ".", unwritable);
    }
  }
}
