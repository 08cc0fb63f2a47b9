package io.relance.web.view.customer;

import io.relance.collection.CustomerHold;
import io.relance.collection.CustomerHolds;
import io.relance.collection.HoldKind;
import io.relance.delivery.bounce.TrustAddress;
import io.relance.scenario.ChooseScenario;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Changes how a customer is reminded: at once, saying so, with a way back where there is one. */
@RequestScoped
public class CustomerProperties {

  @EJB private ChooseScenario choose;
  @EJB private CustomerHolds holds;
  @EJB private TrustAddress trusting;
  @Inject private Toasts toasts;
  @Inject private Texts text;

  /**
   * @param before the category that was given by hand, or null
   * @param category its name, or null for the one that a rule derives
   */
  public void classify(String number, String before, String category) {
    putInto(number, category);
    toasts.say(
        number,
        text.of(category == null ? "customer.category.reset" : "customer.category.set"),
        () -> current().putInto(number, before));
  }

  /**
   * @param before code of the customer's own scenario, or null
   */
  public void followScenario(String number, String before, String code) {
    follow(number, code);
    toasts.say(
        number,
        text.of(code == null ? "customer.scenario.reset" : "customer.scenario.set"),
        () -> current().follow(number, before));
  }

  /**
   * @return whether it was placed: not where the customer is on hold already
   */
  public boolean hold(long customerId, String number, String reason) {
    Optional<CustomerHold> placed = keepAway(customerId, reason);
    placed
        .map(CustomerHold::id)
        .ifPresent(
            id ->
                toasts.say(
                    number,
                    text.of("customer.hold.placed"),
                    () -> current().letThrough(customerId, id)));
    return placed.isPresent();
  }

  /**
   * Makes a task too, so that there is no way back but by hand.
   *
   * @return whether it was recorded: not where proceedings are already
   */
  public boolean declareInsolvency(
      long customerId, String number, LocalDate publishedOn, String reason) {
    boolean recorded = holds.declareInsolvency(customerId, publishedOn, reason).isPresent();
    if (recorded) {
      toasts.say(number, text.of("customer.insolvency.placed"), null);
    }
    return recorded;
  }

  /** Ends a hold. One that a collaborator had placed can be placed again. */
  public void release(String number, CustomerHold hold) {
    long customerId = hold.customerId();
    String reason = hold.reason().orElse(null);
    letThrough(customerId, hold.id());
    Toasts.Undo again = () -> current().keepAway(customerId, reason);
    toasts.say(
        number, text.of("customer.hold.released"), hold.kind() == HoldKind.HOLD ? again : null);
  }

  /** There is no way back: the next message shows whether it arrives. */
  public void trust(long customerId, String number, String email) {
    trusting.trust(customerId, email);
    toasts.say(number, text.of("customer.email.trusted", email), null);
  }

  void putInto(String number, String category) {
    choose.classify(number, category);
  }

  void follow(String number, String code) {
    choose.forCustomer(number, code);
  }

  Optional<CustomerHold> keepAway(long customerId, String reason) {
    return holds.place(customerId, reason);
  }

  void letThrough(long customerId, long holdId) {
    holds.release(customerId, holdId);
  }

  /** The undo runs in a later request: it asks for the bean of that one. */
  private static CustomerProperties current() {
    return CDI.current().select(CustomerProperties.class).get();
  }
}
