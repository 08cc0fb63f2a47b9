package io.relance.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relance.reminder.outlook.NightAhead;
import io.relance.scenario.StepType;
import io.relance.web.view.OutlookChart.Part;
import io.relance.web.view.OutlookChart.Tick;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlookChartTest {

  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);

  @Test
  void theHighestNightReachesNoHigherThanTheTopLine() {
    OutlookChart chart = chart(new NightAhead(FROM, Map.of(StepType.EMAIL, 40L)));

    assertThat(chart.ticks()).extracting(Tick::steps).containsExactly(0L, 20L, 40L);
    assertThat(chart.parts()).singleElement().extracting(Part::y).isEqualTo(10.0);
  }

  @Test
  void theTypesOfANightStandOneOverTheOther() {
    OutlookChart chart =
        chart(new NightAhead(FROM.plusDays(1), Map.of(StepType.ACTION, 10L, StepType.EMAIL, 30L)));

    Part below = chart.parts().get(0);
    Part above = chart.parts().get(1);
    assertThat(below.type()).isEqualTo(StepType.EMAIL);
    assertThat(above.y() + above.height()).isCloseTo(below.y(), within(0.001));
    assertThat(above.height() * 3).isCloseTo(below.height(), within(0.001));
  }

  @Test
  void aLaterNightStandsFurtherRight() {
    OutlookChart chart =
        chart(
            new NightAhead(FROM, Map.of(StepType.SMS, 1L)),
            new NightAhead(FROM.plusDays(29), Map.of(StepType.SMS, 1L)));

    assertThat(chart.parts().get(0).x()).isLessThan(chart.parts().get(1).x());
    assertThat(chart.parts())
        .allMatch(part -> part.x() + part.width() <= OutlookChart.WIDTH && part.x() >= 48);
  }

  private static OutlookChart chart(NightAhead... nights) {
    return OutlookChart.of(List.of(nights), FROM, 30);
  }
}
