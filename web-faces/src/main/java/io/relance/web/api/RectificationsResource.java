package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.rectification.Rectification;
import io.relance.reminder.rectification.RectificationLanguage;
import io.relance.reminder.rectification.RectificationOutcome;
import io.relance.reminder.rectification.Rectifications;
import io.relance.reminder.rectification.RectifyDispatches;
import io.relance.reminder.rectification.Rectifying;
import io.relance.scenario.MessageText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that put right what has left. */
@Path("/rectifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dispatches")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class RectificationsResource {

  private static final int SUBJECT = 500;
  private static final int MESSAGE = 20_000;

  @EJB private Rectifications rectifications;
  @EJB private RectifyDispatches rectifying;

  /**
   * What became of one of them.
   *
   * @param rectification id of the dispatch that puts it right, or null
   */
  @Schema(name = "Rectified")
  public record Rectified(
      long dispatch, @Schema(nullable = true) Long rectification, String answer) {

    static Rectified of(RectificationOutcome outcome) {
      return new Rectified(outcome.rectifies(), outcome.rectification(), outcome.answer().name());
    }
  }

  /**
   * How a dispatch is put right, or would be.
   *
   * @param language of whoever has received it
   * @param subject the ready one
   * @param message the ready one, HTML
   * @param rectification id of the dispatch that puts it right, or null
   * @param state of that dispatch, or null
   */
  @Schema(name = "ReadyRectification")
  public record Ready(
      long dispatch,
      String language,
      String subject,
      String message,
      @Schema(nullable = true) Long rectification,
      @Schema(nullable = true) String state) {

    static Ready of(
        long dispatch, RectificationLanguage language, Optional<Rectification> rectification) {
      MessageText ready = language.ready();
      return new Ready(
          dispatch,
          language.code(),
          ready.subject(),
          ready.body(),
          rectification.map(Rectification::id).orElse(null),
          rectification.map(one -> one.state().name()).orElse(null));
    }
  }

  @GET
  @Path("{id: \\d{1,18}}")
  @Operation(summary = "The ready words that put a dispatch right, and what does so already")
  public Ready ready(@PathParam("id") long dispatch) {
    RectificationLanguage language = rectifications.languages(List.of(dispatch)).get(dispatch);
    if (language == null) {
      throw Refusal.notFound(Long.toString(dispatch));
    }
    return Ready.of(
        dispatch,
        language,
        Optional.ofNullable(rectifications.of(List.of(dispatch)).get(dispatch)));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Proposes messages that put right what has left",
      description =
          "One for each, to the same recipient, in the same thread. Nothing leaves until a person"
              + " approves it. Answers: PROPOSED, ALREADY_PROPOSED, NOT_SENT, NOTHING_TO_RECTIFY.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      description =
          "ids: of the dispatches that have left. fr, en: words in the place of the ready ones, an"
              + " object with subject and message each.",
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = "ids",
                      properties = {
                        @SchemaProperty(
                            name = "ids",
                            type = SchemaType.ARRAY,
                            implementation = Long.class),
                        @SchemaProperty(name = "fr", type = SchemaType.OBJECT, nullable = true),
                        @SchemaProperty(name = "en", type = SchemaType.OBJECT, nullable = true)
                      })))
  public Items<Rectified> propose(RequestBody body) {
    body.allow("ids", "fr", "en");
    List<Long> ids = body.required("ids", body.numbers("ids"));
    Map<RectificationLanguage, MessageText> texts = texts(body);
    body.check();
    Rectifying done = rectifying.propose(ids, texts);
    if (done instanceof Rectifying.Refused refused) {
      throw Refusal.invalid(
          refused.problems().stream()
              .map(
                  problem ->
                      new Fault(
                          refused.language().code() + "." + problem.field(),
                          problem.code().name(),
                          problem.arguments()))
              .toList());
    }
    List<RectificationOutcome> outcomes = ((Rectifying.Done) done).outcomes();
    return new Items<>(outcomes.stream().map(Rectified::of).toList(), outcomes.size());
  }

  private static Map<RectificationLanguage, MessageText> texts(RequestBody body) {
    Map<RectificationLanguage, MessageText> texts = new EnumMap<>(RectificationLanguage.class);
    for (RectificationLanguage language : RectificationLanguage.values()) {
      body.object(language.code()).ifPresent(words -> texts.put(language, text(words)));
    }
    return texts;
  }

  private static MessageText text(RequestBody words) {
    words.allow("subject", "message");
    return new MessageText(
        words.text("subject", SUBJECT).orElse(null), words.text("message", MESSAGE).orElse(null));
  }
}
