package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.scenario.MessageTemplate.Unknown;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[!Number]]",
        "[[!NUMBER]]",
        "[[!number]]",
        "[[! Number ]]",
        "[[ !Number]]",
        "[[!\u00a0Number&nbsp;]]",
        "#REF#",
        "#ref#"
      })
  void aFieldIsReadInAnyCaseAndWithSpaces(String written) {
    MessageTemplate template = MessageTemplate.plain("Facture " + written + " en retard");

    assertThat(template.fields()).containsExactly(MergeField.NUMBER);
    assertThat(template.unknown()).isEmpty();
    assertThat(template.fill(field -> "F-1")).isEqualTo("Facture F-1 en retard");
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsFoundByItsToken(MergeField field) {
    assertThat(MessageTemplate.html(field.token()).fields()).containsExactly(field);
  }

  @Test
  void fieldsAreToldOnceInTheOrderOfTheText() {
    MessageTemplate template =
        MessageTemplate.plain("[[!DueDate]] [[!Number]] [[!duedate]] [[!BalanceDue]]");

    assertThat(template.fields())
        .containsExactly(MergeField.DUE_DATE, MergeField.NUMBER, MergeField.BALANCE_DUE);
  }

  @Test
  void anUnknownFieldIsToldWithItsParagraphAndWhatWasMeant() {
    String html = "<p>Bonjour,</p><p>échue le [[!Echeance]].</p>";

    assertThat(MessageTemplate.html(html).unknown())
        .containsExactly(
            new Unknown("[[!Echeance]]", html.indexOf("[[!"), 2, Optional.of(MergeField.DUE_DATE)));
  }

  @Test
  void anUnknownFieldOfAPlainTextIsToldWithItsLine() {
    assertThat(MessageTemplate.plain("un\ndeux\n[[!BalanseDue]]").unknown())
        .extracting(Unknown::paragraph, Unknown::suggestion)
        .containsExactly(tuple(3, Optional.of(MergeField.BALANCE_DUE)));
  }

  @Test
  void nothingIsSuggestedForANameThatIsLikeNone() {
    assertThat(MessageTemplate.plain("[[!Xylophone]]").unknown().get(0).suggestion()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[!!Number]]", "[!Number]]", "[[!Number]", "[[!!Number]]", "[[!]]"})
  void whatOnlyLooksLikeAFieldIsUnknownAndStays(String written) {
    MessageTemplate template = MessageTemplate.plain(written);

    assertThat(template.fields()).isEmpty();
    assertThat(template.unknown()).extracting(Unknown::written).containsExactly(written);
    assertThat(template.fill(field -> "F-1")).isEqualTo(written);
  }

  @Test
  void aFieldThatIsNotClosedIsUnknownAndEndsWithItsName() {
    assertThat(MessageTemplate.html("<p>Facture [[!Number</p><p>[[!BalanceDue]]</p>").unknown())
        .extracting(Unknown::written, Unknown::paragraph, Unknown::suggestion)
        .containsExactly(tuple("[[!Number", 1, Optional.of(MergeField.NUMBER)));
  }

  @Test
  void ordinaryBracketsAreText() {
    assertThat(MessageTemplate.plain("[1] a[[0]] [!] # REF").unknown()).isEmpty();
  }

  @Test
  void aFieldInTheTargetOfALinkIsToldFromOneInTheText() {
    MessageTemplate template =
        MessageTemplate.html("<a href=\"[[!PaymentLink]]\">[[!PaymentLink]]</a>");

    assertThat(template.fill(field -> field.inTag() ? "T" : "X")).isEqualTo("<a href=\"T\">X</a>");
  }
}
