package io.relance.web.api;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
public record Items<T>(List<T> items, long total) {

  /**
   * Cuts a page out of a list that is short enough to be read whole.
   *
   * @param shown how an element is shown
   */
  static <E, T> Items<T> page(List<E> all, Page page, Function<E, T> shown) {
    return new Items<>(
        all.stream().skip(page.offset()).limit(page.size()).map(shown).toList(), all.size());
  }
}
