package io.relance.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a schedule. */
record InstallmentRow(String invoiceNumber, LocalDate dueDate, BigDecimal amount) {}
