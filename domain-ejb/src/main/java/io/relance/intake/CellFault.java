package io.relance.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with one cell.
 *
 * @param field name of the column, or null where the row as a whole is at fault
 * @param arguments what the words need, in their order
 */
public record CellFault(String field, RejectionCode code, List<Object> arguments)
    implements Serializable {

  static CellFault of(String field, RejectionCode code, Object... arguments) {
    return new CellFault(field, code, List.of(arguments));
  }
}
