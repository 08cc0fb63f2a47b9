package io.relance.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of the kind stands where in a file. */
final class Header {

  private final List<String> names;
  private final Map<String, Integer> places;
  private final List<String> unknown;

  private Header(List<String> names, Map<String, Integer> places, List<String> unknown) {
    this.names = names;
    this.places = places;
    this.unknown = unknown;
  }

  /** Case does not matter. */
  static Header of(ImportKind kind, List<String> names) throws FileRefusedException {
    Map<String, Integer> places = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> repeated = new ArrayList<>();
    List<String> columns = kind.columns();
    for (int i = 0; i < names.size(); i++) {
      String column = names.get(i).toLowerCase(Locale.ROOT);
      if (!columns.contains(column)) {
        unknown.add(names.get(i));
      } else if (places.putIfAbsent(column, i) != null) {
        repeated.add(column);
      }
    }
    List<String> missing =
        kind.requiredColumns().stream().filter(column -> !places.containsKey(column)).toList();
    if (!missing.isEmpty()) {
      throw new FileRefusedException(FileRefusedException.Reason.MISSING_COLUMNS, missing);
    }
    if (!repeated.isEmpty()) {
      throw new FileRefusedException(FileRefusedException.Reason.REPEATED_COLUMNS, repeated);
    }
    return new Header(List.copyOf(names), places, List.copyOf(unknown));
  }

  /** Where the column stands, or -1. */
  int placeOf(String column) {
    return places.getOrDefault(column, -1);
  }

  /** The name of the column at a place, or null. */
  String nameAt(int place) {
    return place < 0 || place >= names.size() ? null : names.get(place);
  }

  List<String> names() {
    return names;
  }

  List<String> unknown() {
    return unknown;
  }
}
