package io.relance.delivery.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A provider's folder that does what a test wants it to. */
final class BoxFake implements LetterBox, MailingProvider {

  /** What becomes of a file that is to be published. */
  enum Publication {
    SUCCEEDS,
    SURELY_FAILS,
    IS_UNKNOWN
  }

  private final Map<String, Integer> puts = new LinkedHashMap<>();
  private Publication publication = Publication.SUCCEEDS;
  private Runnable beforePublication = () -> {};
  private int room = Integer.MAX_VALUE;

  @Override
  public Optional<LetterBox> box() {
    return Optional.of(this);
  }

  /** What happens after a file is written and before it is published. */
  void meanwhile(Runnable happening) {
    beforePublication = happening;
  }

  void publicationOf(Publication outcome) {
    publication = outcome;
  }

  /** The disk is full after so many more files. */
  void hasRoomFor(int files) {
    room = files;
  }

  /** Its files in the order in which they came. */
  List<String> names() {
    return List.copyOf(puts.keySet());
  }

  /** How often a file has come. */
  int puts(String name) {
    return puts.getOrDefault(name, 0);
  }

  @Override
  public Part lay(String name, byte[] content) {
    if (room-- <= 0) {
      throw new UncheckedIOException(new IOException("No space left on device"));
    }
    beforePublication.run();
    return new Part() {
      @Override
      public boolean publish() {
        if (publication == Publication.SURELY_FAILS) {
          return false;
        }
        puts.merge(name, 1, Integer::sum);
        if (publication == Publication.IS_UNKNOWN) {
          throw new UncheckedIOException(new IOException("Stale file handle"));
        }
        return true;
      }

      @Override
      public void discard() {}
    };
  }
}
