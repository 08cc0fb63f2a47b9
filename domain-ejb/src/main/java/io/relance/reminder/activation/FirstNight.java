package io.relance.reminder.activation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the first night would do once reminders are let loose.
 *
 * @param reminders by customer, in the order in which a night takes them
 * @param revision of the draft that it goes by; null where reminders are switched on
 * @param neverSimulated codes of the scenarios that would remind, or are published, and that nobody
 *     ever simulated
 */
public record FirstNight(
    LocalDate date, List<FirstReminder> reminders, Long revision, List<String> neverSimulated)
    implements Serializable {

  public FirstNight {
    reminders = List.copyOf(reminders);
    neverSimulated = List.copyOf(neverSimulated);
  }
}
