package io.relance.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.collection.HoldKind;
import io.relance.collection.PromiseState;
import io.relance.collection.TaskKind;
import io.relance.collection.TaskState;
import io.relance.intake.ImportKind;
import io.relance.operations.FailureCause;
import io.relance.operations.Job;
import io.relance.operations.JobRefusal;
import io.relance.operations.RunStatus;
import io.relance.receivable.CustomerType;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.Channel;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.PositionState;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.PositionFacts.ChosenBy;
import io.relance.reminder.decision.Reason;
import io.relance.reporting.DecisionCheck;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.ScenarioDifference;
import io.relance.scenario.StepType;
import io.relance.user.Role;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  static Stream<Enum<?>> everyConstantThatIsShown() {
    return Stream.of(
            Reason.class,
            DecisionKind.class,
            DispatchState.class,
            DeliveryFailure.class,
            RunStatus.class,
            Job.class,
            JobRefusal.class,
            FailureCause.class,
            StepType.class,
            ScenarioDifference.Change.class,
            PauseFrom.class,
            Grouping.class,
            Channel.class,
            InvoiceStatus.class,
            CustomerType.class,
            ImportKind.class,
            PositionState.class,
            HoldKind.class,
            PromiseState.class,
            TaskState.class,
            TaskKind.class,
            DecisionCheck.class,
            ChosenBy.class)
        .flatMap(type -> Stream.of((Enum<?>[]) type.getEnumConstants()));
  }

  @ParameterizedTest
  @MethodSource("everyConstantThatIsShown")
  void everyConstantHasAWordInBothLanguages(Enum<?> constant) {
    for (Locale language : Languages.ALL) {
      assertThat(Vocabulary.in(language).of(constant)).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentenceInBothLanguages(Reason reason) {
    for (Locale language : Languages.ALL) {
      assertThat(Vocabulary.in(language).sentence(reason)).endsWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonOfAHoldIsOrange(Reason reason) {
    if (reason.isHold()) {
      assertThat(Chip.of(reason).tone()).isEqualTo("orange");
    }
  }

  @Test
  void everyRoleThatTheRegistryGrantsHasAWord() {
    for (String role : Role.GRANTED) {
      assertThat(Vocabulary.in(Languages.FRENCH).of("role", role)).isNotEqualTo(role);
    }
  }

  @Test
  void aNameWithoutAWordStandsForItself() {
    assertThat(Vocabulary.in(Languages.ENGLISH).of("job", "unheard-of")).isEqualTo("unheard-of");
  }

  @Test
  void nothingHasNoWords() {
    Vocabulary words = Vocabulary.in(Languages.FRENCH);
    assertThat(words.of(null)).isEmpty();
    assertThat(words.of("job", null)).isEmpty();
    assertThat(words.sentence(null)).isEmpty();
  }
}
