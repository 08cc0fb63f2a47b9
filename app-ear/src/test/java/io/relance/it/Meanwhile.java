package io.relance.it;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What happens to some of the invoices F1, F2, … between the night and the morning. */
enum Meanwhile {
  PAID(23, "PAID"),
  TICKED(29, "DO_NOT_REMIND"),
  DISPUTED(31, "DISPUTE");

  private final int every;
  private final String reason;

  Meanwhile(int every, String reason) {
    this.every = every;
    this.reason = reason;
  }

  /** What happens to the invoice of that number, if anything does. */
  static Optional<Meanwhile> to(int number) {
    return Arrays.stream(values()).filter(event -> number % event.every == 0).findFirst();
  }

  /** The code of the reason for which the invoice is not reminded. */
  String reason() {
    return reason;
  }

  /** Lets it happen. */
  void happen(RelanceApi api, int number, LocalDate today) {
    switch (this) {
      case PAID ->
          api.importCsv(
                  "payments",
                  "reference,invoice_number,payment_date,amount\nP%1$d,F%1$d,%2$s,%1$d.50\n"
                      .formatted(number, today))
              .expecting(200);
      case TICKED ->
          api.patch("invoices/F" + number, RelanceApi.object("{\"doNotRemind\": true}"))
              .expecting(200);
      case DISPUTED ->
          api.post(
                  "invoices/F" + number + "/disputes", RelanceApi.object("{\"reason\": \"Casse\"}"))
              .expecting(201);
    }
  }
}
