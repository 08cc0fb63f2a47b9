package io.relance.delivery.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.delivery.bounce.imap.MailParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Mails in the forms of many systems, as they come back to {@code bounces@relance.example}, and
 * what each of them is to be understood as.
 */
final class Corpus {

  static final BounceAddress ADDRESS =
      new BounceAddress(
          "bounces@relance.example", "the corpus has a key of its own!".getBytes(US_ASCII));

  private static final Map<Long, KnownDispatch> DISPATCHES =
      lines("dispatches.csv").stream()
          .map(row -> known(Long.parseLong(row[0]), row[1]))
          .collect(Collectors.toMap(KnownDispatch::id, Function.identity()));

  private Corpus() {}

  /**
   * @param dispatch null where it must not be tied
   * @param finding a kind of bounce or notice, or {@code UNKNOWN}
   * @param recipient or null
   * @param status or null
   */
  record Expected(String file, Long dispatch, String finding, String recipient, String status) {

    byte[] bytes() {
      return read(file + ".eml");
    }

    /** Its dispatch; where it has none, those of which a signature or the mail's name is in it. */
    Set<Long> surelyNames() {
      String text = new String(bytes(), ISO_8859_1);
      return dispatch != null
          ? Set.of(dispatch)
          : DISPATCHES.values().stream()
              .filter(
                  known ->
                      text.contains(known.messageId()) || text.contains(ADDRESS.of(known.id())))
              .map(KnownDispatch::id)
              .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /** What a mail has been understood as, and tied to. */
  record Understood(Long dispatch, String finding, String recipient, String status) {

    static Understood from(byte[] bytes) {
      Finding finding = new Recognition(Optional.of(ADDRESS)).of(MailParts.of(bytes));
      if (finding instanceof Finding.Report report) {
        return new Understood(
            Tie.of(report.evidence(), Corpus::dispatch).map(KnownDispatch::id).orElse(null),
            report.kind().name(),
            report.recipient().orElse(null),
            report.status());
      }
      return finding instanceof Finding.Notice notice
          ? new Understood(null, notice.kind().name(), null, null)
          : new Understood(null, "UNKNOWN", null, null);
    }
  }

  static List<Expected> all() {
    return lines("expected.csv").stream()
        .map(
            row ->
                new Expected(
                    row[0],
                    row[1].isEmpty() ? null : Long.valueOf(row[1]),
                    row[2],
                    row[3].isEmpty() ? null : row[3],
                    row[4].isEmpty() ? null : row[4]))
        .toList();
  }

  static Optional<KnownDispatch> dispatch(long id) {
    return Optional.ofNullable(DISPATCHES.get(id));
  }

  private static KnownDispatch known(long id, String recipient) {
    return new KnownDispatch(
        id, "<dispatch-%d.2026-09-11@relance.example>".formatted(id), recipient);
  }

  private static List<String[]> lines(String file) {
    return new String(read(file), UTF_8).lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static byte[] read(String file) {
    try (InputStream in = Corpus.class.getResourceAsStream("corpus/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
