package io.relance.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.testing.H2Database;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReachabilityTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private long customer;
  private long contact;

  @BeforeEach
  void aCustomerAbroadWithOneContact() {
    database.inTransaction(
        entities -> {
          entities.createQuery("delete from Contact").executeUpdate();
          entities.createQuery("delete from Customer").executeUpdate();
          Customer one = new Customer("C-1", "Dupont", "fr");
          one.reachAt("office@dupont.example", "+33 1 99 00 00 01");
          one.liveAt("1 rue Haute", "1000", "Bruxelles", "BE");
          entities.persist(one);
          customer = one.id();
          Contact anne = new Contact(customer, null, "Martin", "Anne");
          entities.persist(anne);
          contact = anne.id();
        });
  }

  @Test
  void aCustomersAddressesAreCorrectedAndItsPostalAddressStays() {
    in(reach -> reach.reachCustomer(customer, "new@dupont.example", null));

    Customer corrected = customer();
    assertThat(corrected.email()).contains("new@dupont.example");
    assertThat(corrected.phone()).isEmpty();
    assertThat(corrected.street()).contains("1 rue Haute");
  }

  @Test
  void aPostalAddressIsCorrectedWithinItsCountry() {
    in(reach -> reach.writeToCustomer(customer, "2 rue Basse", "4000", "Liège"));

    Customer corrected = customer();
    assertThat(corrected.street()).contains("2 rue Basse");
    assertThat(corrected.postalCode()).contains("4000");
    assertThat(corrected.city()).contains("Liège");
    assertThat(corrected.country()).contains("BE");
    assertThat(corrected.email()).contains("office@dupont.example");
  }

  @Test
  void aContactsAddressesAreItsOwn() {
    in(reach -> reach.reachContact(contact, "anne@dupont.example", "+33 6 39 98 00 00"));

    Contact corrected = database.query(entities -> entities.find(Contact.class, contact));
    assertThat(corrected.email()).contains("anne@dupont.example");
    assertThat(corrected.phone()).contains("+33 6 39 98 00 00");
    assertThat(customer().email()).contains("office@dupont.example");
  }

  private Customer customer() {
    return database.query(entities -> entities.find(Customer.class, customer));
  }

  private static void in(Consumer<Reachability> use) {
    database.inTransaction(entities -> use.accept(new Reachability(entities)));
  }
}
