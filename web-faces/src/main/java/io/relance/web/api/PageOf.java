package io.relance.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the page that is asked for of a list that goes by item by item, and counts the rest. */
final class PageOf<T> implements Consumer<T> {

  private final int offset;
  private final int size;
  private final List<T> kept = new ArrayList<>();
  private long total;

  PageOf(Page page) {
    this.offset = page.offset();
    this.size = page.size();
  }

  @Override
  public void accept(T item) {
    if (total >= offset && kept.size() < size) {
      kept.add(item);
    }
    total++;
  }

  Items<T> items() {
    return new Items<>(List.copyOf(kept), total);
  }
}
