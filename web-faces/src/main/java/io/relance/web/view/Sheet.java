package io.relance.web.view;

/** A table that is written row by row. Closing it ends the file. */
interface Sheet extends AutoCloseable {

  /**
   * @param cells texts, numbers, dates and nulls
   */
  void row(Object... cells);

  @Override
  void close();
}
