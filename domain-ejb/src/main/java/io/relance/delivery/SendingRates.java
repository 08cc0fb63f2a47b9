package io.relance.delivery;

/**
 * How many messages may leave in any minute.
 *
 * @param perMinute through each channel's relay, at least 1; null for as many as go
 * @param perMinuteAndDomain to the addresses of one domain, at least 1; null for as many as go
 */
public record SendingRates(Integer perMinute, Integer perMinuteAndDomain) {

  public static final SendingRates UNLIMITED = new SendingRates(null, null);

  public SendingRates {
    if (perMinute != null && perMinute < 1
        || perMinuteAndDomain != null && perMinuteAndDomain < 1) {
      throw new IllegalArgumentException("Stop the sending instead of letting nothing leave.");
    }
  }

  boolean areUnlimited() {
    return perMinute == null && perMinuteAndDomain == null;
  }
}
