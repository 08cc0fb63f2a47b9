package io.relance.intake.csv;

/**
 * A physical line of a file.
 *
 * @param number from 1
 * @param text without its end; empty where the line is too long to be kept
 * @param end the characters that ended it; empty at the end of the file
 * @param tooLong whether it was longer than a line may be
 * @param utf8 whether all its bytes were UTF-8; where not, U+FFFD stands in the text
 */
record Line(int number, String text, String end, boolean tooLong, boolean utf8) {

  boolean blank() {
    return !tooLong && text.isBlank();
  }
}
