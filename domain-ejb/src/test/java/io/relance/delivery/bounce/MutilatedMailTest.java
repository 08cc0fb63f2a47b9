package io.relance.delivery.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.bounce.Corpus.Expected;
import io.relance.delivery.bounce.Corpus.Understood;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/**
 * Whatever happens to a mail on its way: it is never tied to another dispatch than its own. One
 * that names a dispatch surely, and isn't tied to it for another reason, may lose that reason.
 */
class MutilatedMailTest {

  @Provide
  Arbitrary<Expected> mails() {
    return Arbitraries.of(Corpus.all());
  }

  @Property(tries = 1500)
  void cutAnywhere(
      @ForAll("mails") Expected mail, @ForAll @DoubleRange(min = 0, max = 1) double where) {
    byte[] whole = mail.bytes();

    isNotTiedWrong(mail, Arrays.copyOf(whole, (int) (whole.length * where)));
  }

  @Property(tries = 1500)
  void withItsLinesInAnyOrder(@ForAll("mails") Expected mail, @ForAll long seed) {
    List<String> lines = Arrays.asList(new String(mail.bytes(), ISO_8859_1).split("\r\n"));
    Collections.shuffle(lines, new Random(seed));

    isNotTiedWrong(mail, String.join("\r\n", lines).getBytes(ISO_8859_1));
  }

  @Property(tries = 1500)
  void withBytesOverwritten(@ForAll("mails") Expected mail, @ForAll long seed) {
    byte[] bytes = mail.bytes();
    Random random = new Random(seed);
    for (int i = 0; i < bytes.length / 50; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }

    isNotTiedWrong(mail, bytes);
  }

  @Property(tries = 300)
  void whateverBytesThereAre(@ForAll byte[] bytes) {
    assertThat(Understood.from(bytes).dispatch()).isNull();
  }

  private static void isNotTiedWrong(Expected mail, byte[] mutilated) {
    Long tied = Understood.from(mutilated).dispatch();
    if (tied != null) {
      assertThat(mail.surelyNames()).as(mail.file()).contains(tied);
    }
  }
}
