package io.relance.web.api;

import static io.relance.user.Role.API;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.delivery.sms.Receipt;
import io.relance.delivery.sms.ReceiptFate;
import io.relance.delivery.sms.ReceiptNames;
import io.relance.delivery.sms.TakeReceipt;
import io.relance.web.security.GatewayLogin;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What an SMS gateway reports of the messages that it was given. It is for the role {@code api},
 * and for a gateway that has proven itself, which has no role that a server would know.
 */
@Path("/sms/receipts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sending")
@PermitAll
public class SmsReceiptsResource {

  private static final int LARGEST_BODY = 1 << 16;
  private static final String MESSAGE = "messageId";
  private static final String DISPATCH = "id";
  private static final String STATUS = "status";

  @EJB private TakeReceipt receipts;
  @Inject private ReceiptNames names;

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  @Operation(
      summary = "Takes a gateway's receipt",
      description =
          "The message is named by the gateway's messageId or by our own id, and its fate by"
              + " status: DELIVERED, UNDELIVERED, or another word for one on its way. Fields may"
              + " stand in the address, in a form or in JSON, under the names that the"
              + " installation sets; others are passed over. A gateway that can't log in adds its"
              + " secret, as the header X-Relance-Token or as token in the address. Of a message"
              + " that nobody knows, and of one told before, nothing is changed.")
  @APIResponse(responseCode = "204", description = "It is taken, whether or not it is of use.")
  public void take(@Context HttpServletRequest request, InputStream content) throws IOException {
    boolean isGateway = request.getAttribute(GatewayLogin.PROVEN) != null;
    if (!isGateway && !request.isUserInRole(API)) {
      throw Refusal.forbidden();
    }
    byte[] body = content.readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw Refusal.tooLarge();
    }
    receipts.take(
        receipt(
            ReceiptFields.of(
                request.getQueryString(), request.getContentType(), new String(body, UTF_8))));
  }

  private Receipt receipt(Map<String, String> fields) {
    RequestBody named = named(fields);
    String status = named.required(STATUS, named.text(STATUS, 100));
    Optional<String> message = named.text(MESSAGE, 300);
    Optional<Long> dispatch =
        named.text(DISPATCH, 18).filter(id -> id.matches("\\d+")).map(Long::valueOf);
    if (dispatch.isEmpty()) {
      named.required(MESSAGE, message);
    }
    named.check();
    return new Receipt(message.orElse(null), dispatch.orElse(null), ReceiptFate.of(status), status);
  }

  /** The fields under our own names. */
  private RequestBody named(Map<String, String> fields) {
    JsonObjectBuilder named = Json.createObjectBuilder();
    Map.of(MESSAGE, names.messageId(), DISPATCH, names.dispatchId(), STATUS, names.status())
        .forEach(
            (ours, theirs) ->
                Optional.ofNullable(fields.get(theirs)).ifPresent(value -> named.add(ours, value)));
    return new RequestBody(named.build());
  }
}
