package io.relance.penalty;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.money.Money;
import io.relance.penalty.Claim.Reduction;
import io.relance.receivable.CustomerType;
import io.relance.receivable.Invoice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Works out what the lateness of an invoice has come to. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class InvoicePenalties {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private PenaltyRates rates;
  @EJB private PenaltyWaivers waivers;

  /**
   * @return empty where no invoice has the number
   */
  public Optional<PenaltyAccount> of(String number, LocalDate today) {
    return entities
        .createQuery("select i from Invoice i where i.number = :number", Invoice.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(invoice -> account(invoice, today));
  }

  private PenaltyAccount account(Invoice invoice, LocalDate today) {
    Claim claim = claim(invoice);
    LatePaymentPenalty penalty = new LatePaymentPenalty(rates.table());
    return new PenaltyAccount(
        penalty.interest(claim, today),
        penalty.indemnity(claim, today),
        penalty.stretches(claim, today),
        waivers.of(invoice.id()));
  }

  private Claim claim(Invoice invoice) {
    CustomerType type =
        entities
            .createQuery("select c.type from Customer c where c.id = :id", CustomerType.class)
            .setParameter("id", invoice.customerId())
            .getSingleResult();
    return new Claim(
        type, claimed(invoice), invoice.dueDate(), reductions(invoice, invoice.currency()));
  }

  /** Nothing once it is given up: since when it is, the ledger doesn't say. */
  private static Money claimed(Invoice invoice) {
    return switch (invoice.status()) {
      case CANCELLED, WRITTEN_OFF -> Money.zero(invoice.currency());
      default -> invoice.amountInclTax();
    };
  }

  private List<Reduction> reductions(Invoice invoice, Currency currency) {
    return entities
        .createQuery(
            """
            select p.paymentDate, p.amount from Payment p where p.invoiceId = :invoice
            union all
            select n.creditDate, n.amount from CreditNote n where n.invoiceId = :invoice""",
            Object[].class)
        .setParameter("invoice", invoice.id())
        .getResultStream()
        .map(row -> new Reduction((LocalDate) row[0], new Money((BigDecimal) row[1], currency)))
        .toList();
  }
}
