package io.relance.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which part of a list is asked for; a resource takes it as {@code @BeanParam}. What is not a page
 * is refused with 400 when it is read.
 */
public class Page {

  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST_SIZE = 1000;

  @QueryParam("page")
  @Parameter(
      description = "Number of the page, from 0",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
  private String page;

  @QueryParam("size")
  @Parameter(
      description = "Items on a page",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
  private String size;

  /** For the JAX-RS runtime, which fills the fields. */
  public Page() {}

  Page(String page, String size) {
    this.page = page;
    this.size = size;
  }

  public int number() {
    return QueryValue.whole("page", page, 0, Integer.MAX_VALUE / LARGEST_SIZE).orElse(0);
  }

  public int size() {
    return QueryValue.whole("size", size, 1, LARGEST_SIZE).orElse(DEFAULT_SIZE);
  }

  /** How many items come before the page. */
  public int offset() {
    return number() * size();
  }
}
