package io.relance.it;

import jakarta.json.JsonObject;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dispatches as the contract lists them. */
public final class Dispatches {

  private static final int PAGE = 1_000;

  private final RelanceApi api;

  public Dispatches(RelanceApi api) {
    this.api = api;
  }

  /** How many there are of a query such as {@code state=SENT}; empty for all. */
  public int count(String query) {
    return page(query, 0, 1).getInt("total");
  }

  /** The first of them. */
  public JsonObject any(String query) {
    return page(query, 0, 1).getJsonArray("items").getJsonObject(0);
  }

  /** Every one of them, in the order of the list. */
  public Stream<JsonObject> of(String query) {
    int pages = (count(query) + PAGE - 1) / PAGE;
    return IntStream.range(0, pages)
        .mapToObj(number -> page(query, number, PAGE))
        .flatMap(page -> page.getJsonArray("items").getValuesAs(JsonObject.class).stream());
  }

  private JsonObject page(String query, int number, int size) {
    return api.get("dispatches?%s&page=%d&size=%d".formatted(query, number, size))
        .expecting(200)
        .json();
  }
}
