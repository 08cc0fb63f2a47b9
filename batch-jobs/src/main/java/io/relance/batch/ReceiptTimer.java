package io.relance.batch;

import io.relance.delivery.sms.TakeReceipt;
import io.relance.delivery.sms.smpp.SmppGateway;
import io.relance.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Asks the SMS gateway every five minutes what became of messages, between the deliveries whose own
 * sessions hear of it. There is one timer, however many servers there are.
 */
@Singleton
@DependsOn("domain-ejb.jar#SchemaMigration")
@RunAs(Role.JOBS)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptTimer {

  @Inject private Schedules schedules;
  @Inject private SmppGateway gateway;
  @EJB private TakeReceipt receipts;

  @Schedule(hour = "*", minute = "2/5", info = "sms-receipts")
  void collect() {
    if (schedules.areOn() && gateway.isSetUp()) {
      gateway.collectReceipts();
      receipts.catchUp();
    }
  }
}
