package io.relance.web.view;

import io.relance.delivery.letter.LetterView;
import java.io.Serializable;

/** A letter as a row of its batch, with its tracking number to be entered. */
public class LetterLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LetterView letter;
  private String trackingNumber;

  LetterLine(LetterView letter) {
    this.letter = letter;
    this.trackingNumber = letter.trackingNumber();
  }

  public String getKey() {
    return Long.toString(letter.id());
  }

  public LetterView getLetter() {
    return letter;
  }

  public String getTrackingNumber() {
    return trackingNumber;
  }

  public void setTrackingNumber(String trackingNumber) {
    this.trackingNumber = trackingNumber;
  }
}
