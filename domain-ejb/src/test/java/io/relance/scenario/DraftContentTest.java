package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftContentTest {

  private static List<Step> steps(String ids) {
    return Stream.of(ids.split(" "))
        .map(id -> (Step) new Step.Action(id.equals("new") ? null : id, null, null, 0, null))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "a b c d, 3",
    "c a b d, 1",
    "new a b c d, 4",
    "a b d, 3",
    "d a b, 1",
    "a b c new, 3",
    "a b,"
  })
  void approval_goes_on_from_the_same_step_or_from_the_next_of_those_behind_it(
      String after, Integer from) {
    DraftContent draft =
        new DraftContent(
            "Relance",
            Grouping.PER_INVOICE,
            steps("a b c d"),
            new ScenarioOptions(List.of(), new Approval(List.of(), 3)));

    assertThat(draft.with(steps(after)).options().approval().fromStep()).isEqualTo(from);
  }
}
