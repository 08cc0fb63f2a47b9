package io.relance.delivery.letter;

import java.util.List;

/** What a batch of letters holds, for whoever puts them into envelopes. */
final class Manifest {

  private static final String HEAD =
      "id,customer_number,customer_name,recipient,address,pages,registered,formal_notice,state,tracking_number,file\r\n";

  /** With what a formula may begin. */
  private static final String FORMULA = "=+-@\t\r\n";

  private Manifest() {}

  /** CSV (RFC 4180) in UTF-8, a line for each letter. */
  static String csv(List<LetterView> letters) {
    StringBuilder csv = new StringBuilder(HEAD);
    letters.forEach(
        letter ->
            csv.append(
                    String.join(
                        ",",
                        Long.toString(letter.id()),
                        cell(letter.customerNumber()),
                        cell(letter.customerName()),
                        cell(letter.recipientName()),
                        cell(letter.address()),
                        Integer.toString(letter.pages()),
                        Boolean.toString(letter.registered()),
                        Boolean.toString(letter.formalNotice()),
                        letter.state().name(),
                        cell(letter.trackingNumber()),
                        fileName(letter.id())))
                .append("\r\n"));
    return csv.toString();
  }

  /** The name of a letter's own file. */
  static String fileName(long id) {
    return "letter-" + id + ".pdf";
  }

  /** In quotes; what a spreadsheet would take for a formula begins with an apostrophe. */
  private static String cell(String text) {
    if (text == null) {
      return "";
    }
    String plain = isFormula(text) ? "'" + text : text;
    return '"' + plain.replace("\"", "\"\"") + '"';
  }

  /** Whatever its lines below the first. */
  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
