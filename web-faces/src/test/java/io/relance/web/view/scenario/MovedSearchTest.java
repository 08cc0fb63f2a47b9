package io.relance.web.view.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.reminder.outlook.MovedReminder;
import io.relance.reminder.outlook.MovedReminder.Kind;
import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovedSearchTest {

  private final MovedReminder earlier = moved(Kind.EARLIER, "C-1", "Kerbrat", "F-1");
  private final MovedReminder gone = moved(Kind.GONE, "C-2", "Delmas", "F-2");
  private final List<MovedReminder> all = List.of(earlier, gone);

  @Test
  void withoutAWishEverythingIsShown() {
    assertThat(MovedSearch.of(all, null, null)).isEqualTo(all);
    assertThat(MovedSearch.of(all, null, "  ")).isEqualTo(all);
  }

  @Test
  void aPartOfANumberOrNameFindsWhateverItsCase() {
    assertThat(MovedSearch.of(all, null, "kerb")).containsExactly(earlier);
    assertThat(MovedSearch.of(all, null, "f-2")).containsExactly(gone);
    assertThat(MovedSearch.of(all, null, "c-1")).containsExactly(earlier);
  }

  @Test
  void aViewLeavesOneWayOfMoving() {
    assertThat(MovedSearch.of(all, Kind.GONE, null)).containsExactly(gone);
    assertThat(MovedSearch.of(all, Kind.GONE, "kerbrat")).isEmpty();
  }

  private static MovedReminder moved(Kind kind, String number, String name, String invoice) {
    LocalDate night = LocalDate.of(2026, 9, 11);
    return new MovedReminder(kind, number, name, invoice, StepType.EMAIL, null, night, night);
  }
}
