package io.relance.reminder.message;

/** The places for which a value is written. */
enum Landing {
  /** The text of an HTML message. */
  HTML,
  /** Inside an HTML tag, as in the target of a link. */
  HTML_TAG,
  /** One line of plain text, such as a subject: nothing in it can end the line. */
  LINE,
  /** Plain text of several lines. */
  TEXT
}
