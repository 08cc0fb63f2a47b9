package io.relance.intake;

/** Why a row is not taken. The names are part of the outer contract. */
public enum RejectionCode {
  /** The line is longer than 65,536 bytes. */
  LINE_TOO_LONG,
  /** The row has bytes that are not UTF-8. */
  NOT_UTF8,
  /** A quote opens on this line and does not close. */
  UNTERMINATED_QUOTE,
  /** Text stands between a closing quote and the next delimiter. */
  TEXT_AFTER_QUOTE,
  /** The row has more or fewer cells than the header. */
  CELL_COUNT,
  /** The row needs a value here. */
  MISSING_VALUE,
  /** The text is longer than the field. */
  TOO_LONG,
  /** A control character, such as NUL. */
  BAD_CHARACTER,
  /** Not a date such as 2026-11-21. */
  BAD_DATE,
  /** Not an amount such as 1234.56. */
  BAD_AMOUNT,
  /** Zero or negative. */
  NOT_POSITIVE,
  /** More decimals than the currency has. */
  TOO_MANY_DECIMALS,
  /** Not a whole number. */
  BAD_NUMBER,
  /** A number or date beyond what the field takes. */
  OUT_OF_RANGE,
  /** Neither {@code true} nor {@code false}. */
  BAD_BOOLEAN,
  /** Not one of the words that the field takes. */
  BAD_CHOICE,
  /** Not a currency of ISO 4217. */
  BAD_CURRENCY,
  /** Not a language of ISO 639. */
  BAD_LANGUAGE,
  /** Not a country of ISO 3166. */
  BAD_COUNTRY,
  /** Not an e-mail address. */
  BAD_EMAIL,
  /** The invoice would be due before its own date. */
  DUE_BEFORE_INVOICE,
  /** No customer has this number. */
  UNKNOWN_CUSTOMER,
  /** No invoice has this number. */
  UNKNOWN_INVOICE,
  /** No scenario has this code. */
  UNKNOWN_SCENARIO,
  /** An earlier row of the file has the same key. */
  DUPLICATE_KEY,
  /** The database refuses the row, or somebody else changes it at the same moment. */
  NOT_STORED
}
