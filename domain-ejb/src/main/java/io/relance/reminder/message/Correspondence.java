package io.relance.reminder.message;

import static java.util.stream.Collectors.toMap;

import io.relance.penalty.PenaltyRates;
import io.relance.settings.Company;
import io.relance.settings.PaymentLinkKey;
import io.relance.settings.Settings;
import io.relance.user.ApplicationUser;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/** Gives whoever writes messages the company's letterhead as it is now. */
@Stateless
public class Correspondence {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;
  @EJB private PenaltyRates rates;
  @Inject private PaymentLinkKey key;

  /** A composer for one run or request; it doesn't see what is changed later. */
  @PermitAll
  public MessageComposer composer() {
    Company company = settings.company();
    return new MessageComposer(
        new Letterhead(
            company.name(),
            PaymentPage.of(company.paymentLinkTemplate().orElse(null), key.find().orElse(null)),
            senders(),
            rates.table()));
  }

  private Map<String, String> senders() {
    return entities
        .createQuery("select user from ApplicationUser user", ApplicationUser.class)
        .getResultStream()
        .collect(toMap(ApplicationUser::login, ApplicationUser::name));
  }
}
