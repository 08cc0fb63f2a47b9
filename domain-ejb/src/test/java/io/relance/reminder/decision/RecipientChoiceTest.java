package io.relance.reminder.decision;

import static io.relance.reminder.decision.ContactFixture.aContact;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecipientChoiceTest {

  private static final Step.Email EMAIL =
      new Step.Email("e", "e", "Facture", "Bonjour", "finance", null, SendingWindow.DEFAULT);
  private static final Step.Sms SMS = new Step.Sms("s", "s", "Bonjour", SendingWindow.DEFAULT);
  private static final Step.Letter LETTER = new Step.Letter("l", "l", "Bonjour");

  private static ContactFixture claire() {
    return aContact(1, "Claire", "Le Goff");
  }

  private static ContactFixture karim() {
    return aContact(2, "Karim", "Benali");
  }

  private static Recipient receives(
      Step.Communication step, CustomerFixture customer, InvoiceFixture invoice) {
    return RecipientChoice.of(step, customer.facts(), invoice.facts()).orElseThrow();
  }

  @Test
  void theContactSetOnTheInvoiceReceives() {
    CustomerFixture customer =
        aCustomer()
            .with(claire().forBilling().at("claire@k.example"))
            .with(karim().at("k@k.example"));

    assertThat(receives(EMAIL, customer, anInvoice().addressedTo(2)))
        .isEqualTo(new Recipient(2L, "Karim Benali", "k@k.example"));
  }

  @Test
  void aContactSetWithoutAnAddressFallsBackToTheAutomaticOrder() {
    CustomerFixture customer =
        aCustomer().with(claire().forBilling().at("claire@k.example")).with(karim());

    assertThat(receives(EMAIL, customer, anInvoice().addressedTo(2)).name())
        .isEqualTo("Claire Le Goff");
  }

  @Test
  void theFirstBillingContactInOrderOfCreationReceives() {
    CustomerFixture customer =
        aCustomer()
            .with(aContact(3, "Anne", "Decision").whoDecides().at("anne@k.example"))
            .with(claire().forBilling().at("claire@k.example"))
            .with(karim().forBilling().at("karim@k.example"));

    assertThat(receives(EMAIL, customer, anInvoice()).address()).isEqualTo("claire@k.example");
  }

  @Test
  void theDecisionMakerReceivesWhereNoBillingContactHasAnAddressForTheChannel() {
    CustomerFixture customer =
        aCustomer()
            .with(claire().forBilling().at("claire@k.example").onPhone(" "))
            .with(karim().whoDecides().onPhone("+33600000002"));

    assertThat(receives(SMS, customer, anInvoice()))
        .isEqualTo(new Recipient(2L, "Karim Benali", "+33600000002"));
  }

  @Test
  void theCustomerItselfReceivesWhereNoContactHasARole() {
    CustomerFixture customer = aCustomer().with(claire().at("claire@k.example"));

    assertThat(receives(EMAIL, customer, anInvoice()))
        .isEqualTo(new Recipient(null, "Menuiserie Kerbrat", "compta@kerbrat.example"));
    assertThat(receives(SMS, customer, anInvoice()).address()).isEqualTo("+33299000000");
  }

  @Test
  void aLetterGoesToThePostalAddressToTheAttentionOfTheContact() {
    CustomerFixture customer = aCustomer().with(karim().whoDecides()).with(claire().forBilling());

    assertThat(receives(LETTER, customer, anInvoice()))
        .isEqualTo(new Recipient(1L, "Claire Le Goff", "12 rue du Port, 35000 Rennes"));
  }

  @Test
  void aLetterWithoutContactGoesToTheCustomer() {
    assertThat(receives(LETTER, aCustomer(), anInvoice()).name()).isEqualTo("Menuiserie Kerbrat");
  }

  @Test
  void nobodyReceivesWithoutAnAddress() {
    CustomerFacts unreachable = aCustomer().withoutAnyAddress().with(claire().forBilling()).facts();
    InvoiceFacts invoice = anInvoice().facts();

    assertThat(RecipientChoice.of(EMAIL, unreachable, invoice)).isEqualTo(Optional.empty());
    assertThat(RecipientChoice.of(SMS, unreachable, invoice)).isEqualTo(Optional.empty());
    assertThat(RecipientChoice.of(LETTER, unreachable, invoice)).isEqualTo(Optional.empty());
  }
}
