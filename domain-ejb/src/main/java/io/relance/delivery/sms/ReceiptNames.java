package io.relance.delivery.sms;

import io.relance.delivery.environment.Variables;
import jakarta.enterprise.context.ApplicationScoped;

/** The names under which a gateway reports over HTTP what became of a message. */
@ApplicationScoped
public class ReceiptNames {

  private final Variables variables = new Variables(GatewayChoice.PREFIX, System.getenv());

  /** Of the gateway's own name for the message. */
  public String messageId() {
    return variables.text("RECEIPT_MESSAGE_ID").orElse("messageId");
  }

  /** Of the id that it was given with the message. */
  public String dispatchId() {
    return variables.text("RECEIPT_ID").orElse("id");
  }

  /** Of what became of it. */
  public String status() {
    return variables.text("RECEIPT_STATUS").orElse("status");
  }
}
