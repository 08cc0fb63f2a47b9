package io.relance.receivable;

import io.relance.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer owes for one delivery. Payments and credit notes lower its balance; a person or
 * an agreed schedule may keep reminders away from it.
 */
@Entity
@Table(name = "invoice")
public class Invoice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_seq")
  @SequenceGenerator(name = "invoice_seq", sequenceName = "invoice_seq", allocationSize = 50)
  private Long id;

  private String number;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "invoice_date")
  private LocalDate invoiceDate;

  @Column(name = "due_date")
  private LocalDate dueDate;

  private String currency;

  @Column(name = "amount_excl_tax")
  private BigDecimal amountExclTax;

  @Column(name = "amount_incl_tax")
  private BigDecimal amountInclTax;

  private BigDecimal paid;
  private BigDecimal credited;

  @Column(name = "balance_due")
  private BigDecimal balanceDue;

  @Enumerated(EnumType.STRING)
  private InvoiceStatus status;

  @Column(name = "do_not_remind")
  private boolean doNotRemind;

  private boolean scheduled;
  private String scenario;

  @Column(name = "recipient_id")
  private Long recipientId;

  @Version private long version;

  protected Invoice() {}

  /**
   * @param dueDate the agreed date; the caller works it out from the terms where none is given
   * @param amountInclTax in the invoice's currency, positive
   */
  public Invoice(
      String number,
      long customerId,
      LocalDate invoiceDate,
      LocalDate dueDate,
      Money amountInclTax) {
    this.number = Objects.requireNonNull(number);
    this.customerId = customerId;
    this.invoiceDate = Objects.requireNonNull(invoiceDate);
    this.dueDate = Objects.requireNonNull(dueDate);
    this.currency = amountInclTax.currency().getCurrencyCode();
    this.amountInclTax = amountInclTax.amount();
    this.paid = BigDecimal.ZERO;
    this.credited = BigDecimal.ZERO;
    this.balanceDue = this.amountInclTax;
    this.status = InvoiceStatus.OPEN;
  }

  /** Moves the invoice to another customer: a correction of the ledger. */
  public void belongTo(long newCustomerId) {
    customerId = newCustomerId;
  }

  public void redate(LocalDate newInvoiceDate, LocalDate newDueDate) {
    invoiceDate = Objects.requireNonNull(newInvoiceDate);
    dueDate = Objects.requireNonNull(newDueDate);
  }

  /**
   * @param excl amount without tax, or null where the ledger does not know it
   */
  public void reprice(Money incl, BigDecimal excl) {
    currency = incl.currency().getCurrencyCode();
    amountInclTax = incl.amount();
    amountExclTax = excl;
    settle(paid, credited);
  }

  /** Takes over what was paid and credited in all, and works the balance out again. */
  public void settle(BigDecimal allPayments, BigDecimal allCredits) {
    paid = allPayments;
    credited = allCredits;
    balanceDue = amountInclTax.subtract(paid).subtract(credited);
  }

  public void declare(InvoiceStatus newStatus) {
    status = Objects.requireNonNull(newStatus);
  }

  public void doNotRemind(boolean keepAway) {
    doNotRemind = keepAway;
  }

  /**
   * Says whether installments are agreed. A schedule ticks "do not remind" by itself; lifting it
   * takes the tick away again.
   */
  public void schedule(boolean agreed) {
    if (agreed != scheduled) {
      doNotRemind = agreed;
      scheduled = agreed;
    }
  }

  /**
   * @param code of the invoice's own scenario, or null
   */
  public void followScenario(String code) {
    scenario = code;
  }

  /**
   * @param contactId who receives the reminders, or null for the automatic choice
   */
  public void remindTo(Long contactId) {
    recipientId = contactId;
  }

  /** Whether its currency has the decimals of an amount. */
  public boolean currencyTakes(BigDecimal amount) {
    return Decimals.fit(amount, currency());
  }

  /** What the ledger says, or {@code PAID} where the balance says it first. */
  public InvoiceStatus effectiveStatus() {
    boolean open = status == InvoiceStatus.OPEN || status == InvoiceStatus.IN_PAYMENT;
    return open && balanceDue.signum() <= 0 ? InvoiceStatus.PAID : status;
  }

  public long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public long customerId() {
    return customerId;
  }

  public LocalDate invoiceDate() {
    return invoiceDate;
  }

  public LocalDate dueDate() {
    return dueDate;
  }

  public Currency currency() {
    return Currency.getInstance(currency);
  }

  public Optional<Money> amountExclTax() {
    return Optional.ofNullable(amountExclTax).map(this::money);
  }

  public Money amountInclTax() {
    return money(amountInclTax);
  }

  public Money paid() {
    return money(paid);
  }

  public Money credited() {
    return money(credited);
  }

  /** Negative when overpaid. */
  public Money balanceDue() {
    return money(balanceDue);
  }

  /** The status as the ledger gave it. */
  public InvoiceStatus status() {
    return status;
  }

  public boolean doNotRemind() {
    return doNotRemind;
  }

  public boolean scheduled() {
    return scheduled;
  }

  public Optional<String> scenario() {
    return Optional.ofNullable(scenario);
  }

  public Optional<Long> recipientId() {
    return Optional.ofNullable(recipientId);
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, currency());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Invoice that && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }
}
