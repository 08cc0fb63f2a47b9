package io.relance.web.api;

import io.relance.scenario.Approval;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which messages a person approves before they leave.
 *
 * @param above those that claim more, one amount for each currency
 * @param fromStep those of this step and of all behind it, counted from 1; null for none
 */
@Schema(name = "Approval")
public record ApprovalBody(List<MoneyBody> above, @Schema(nullable = true) Integer fromStep) {

  static ApprovalBody of(Approval approval) {
    return new ApprovalBody(
        approval.above().stream().map(MoneyBody::of).toList(), approval.fromStep());
  }
}
