package io.relance.web.view;

import io.relance.reminder.activation.FirstReminder;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/** An invoice that the first night would remind, with its tick. */
public class ActivationRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final FirstReminder reminder;
  private final Set<String> keptOut;

  ActivationRow(FirstReminder reminder, Set<String> keptOut) {
    this.reminder = reminder;
    this.keptOut = keptOut;
  }

  public FirstReminder getReminder() {
    return reminder;
  }

  public boolean isReminded() {
    return !keptOut.contains(reminder.invoiceNumber());
  }

  public void setReminded(boolean reminded) {
    if (reminded) {
      keptOut.remove(reminder.invoiceNumber());
    } else {
      keptOut.add(reminder.invoiceNumber());
    }
  }

  boolean matches(String text) {
    return contains(reminder.customerName(), text)
        || contains(reminder.customerNumber(), text)
        || contains(reminder.invoiceNumber(), text);
  }

  private static boolean contains(String value, String text) {
    return value.toLowerCase(Locale.ROOT).contains(text);
  }
}
