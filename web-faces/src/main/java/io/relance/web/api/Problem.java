package io.relance.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the contract says when something is wrong (RFC 9457), in the caller's language.
 *
 * @param type {@code urn:relance:problem:} and the kind of problem; stable, for programs
 * @param title the kind of problem, for people
 * @param status the answer's HTTP status
 * @param detail what happened here
 * @param instance the address that was asked
 * @param errors what is wrong with which field; empty where no field is at fault
 */
@Schema(description = "What is wrong (RFC 9457)")
@JsonbPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param field name of the field or parameter, as the caller wrote it
   * @param code stable, for programs
   * @param message for people
   */
  public record FieldError(String field, String code, String message) {}
}
