package io.relance.delivery.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.bounce.Corpus.Expected;
import io.relance.delivery.bounce.Corpus.Understood;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

  static Stream<Expected> mails() {
    return Corpus.all().stream();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void eachMailIsUnderstood(Expected mail) {
    assertThat(Understood.from(mail.bytes()))
        .isEqualTo(
            new Understood(mail.dispatch(), mail.finding(), mail.recipient(), mail.status()));
  }

  @Test
  void nearlyAllAreTiedToTheirDispatchAndNoneToAnother() {
    List<Expected> bounces = Corpus.all().stream().filter(m -> m.dispatch() != null).toList();
    List<Expected> others = Corpus.all().stream().filter(m -> m.dispatch() == null).toList();
    long right = bounces.stream().filter(CorpusTest::isTiedRight).count();
    long wrong = Corpus.all().stream().filter(CorpusTest::isTiedWrong).count();

    System.out.printf(
        "Bounces tied to the right dispatch: %d of %d; to a wrong one: %d of %d mails%n",
        right, bounces.size(), wrong, bounces.size() + others.size());
    assertThat(bounces).hasSizeGreaterThanOrEqualTo(60);
    assertThat(others).hasSizeGreaterThanOrEqualTo(12);
    assertThat(right).isGreaterThanOrEqualTo(bounces.size() * 95L / 100);
    assertThat(wrong).isZero();
  }

  private static boolean isTiedRight(Expected mail) {
    return mail.dispatch().equals(Understood.from(mail.bytes()).dispatch());
  }

  private static boolean isTiedWrong(Expected mail) {
    Long tied = Understood.from(mail.bytes()).dispatch();
    return tied != null && !Objects.equals(tied, mail.dispatch());
  }
}
