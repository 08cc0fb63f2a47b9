package io.relance.web.text;

import io.relance.scenario.StepType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** The looks of chips and tiles, for the tag files {@code r:chip} and {@code r:tile}. */
@Named
@ApplicationScoped
public class Chips {

  public String icon(Enum<?> constant) {
    return Chip.of(constant).icon();
  }

  public String tone(Enum<?> constant) {
    return Chip.of(constant).tone();
  }

  /** The style class that colours a step's tile: {@code t-email}. */
  public String tile(StepType type) {
    return "t-" + type.name().toLowerCase(Locale.ROOT);
  }
}
