package io.relance.delivery;

import java.time.LocalDateTime;

/**
 * The moment for which a delivery is made, which may be another than the clock's.
 *
 * @param asOf in the company's time zone
 * @param workingDay whether its day is a working day at the company
 */
public record DeliveryMoment(LocalDateTime asOf, boolean workingDay) {}
