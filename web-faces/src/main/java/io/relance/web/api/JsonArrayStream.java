package io.relance.web.api;

import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes an array of any length item by item, so that none has to be held as a whole. */
final class JsonArrayStream<T> implements Consumer<T> {

  private final Writer out;
  private final Jsonb json;
  private String separator = "[";

  private JsonArrayStream(Writer out, Jsonb json) {
    this.out = out;
    this.json = json;
  }

  /**
   * @param items hands the items over, one after the other
   */
  static <T> void write(OutputStream out, Consumer<Consumer<T>> items) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonArrayStream<T> array = new JsonArrayStream<>(writer, JsonFormat.JSONB);
    items.accept(array);
    writer.write(array.separator.equals("[") ? "[]" : "]");
    writer.flush();
  }

  @Override
  public void accept(T item) {
    try {
      out.write(separator + json.toJson(item));
      separator = ",";
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }
}
