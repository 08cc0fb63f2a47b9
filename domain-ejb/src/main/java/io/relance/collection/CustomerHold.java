package io.relance.collection;

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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps every reminder away from a customer, from the day on which it is placed until it is
 * released. The positions keep their places meanwhile.
 */
@Entity
@Table(name = "customer_hold")
public class CustomerHold {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_hold_seq")
  @SequenceGenerator(
      name = "customer_hold_seq",
      sequenceName = "customer_hold_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "customer_id")
  private long customerId;

  @Enumerated(EnumType.STRING)
  private HoldKind kind;

  private LocalDate since;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  private String reason;

  @Column(name = "placed_by")
  private String placedBy;

  @Column(name = "released_on")
  private LocalDate releasedOn;

  @Version private long version;

  protected CustomerHold() {}

  private CustomerHold(
      HoldKind kind, long customerId, String reason, String placedBy, LocalDate since) {
    this.kind = kind;
    this.customerId = customerId;
    this.reason = reason;
    this.placedBy = Objects.requireNonNull(placedBy);
    this.since = Objects.requireNonNull(since);
  }

  /**
   * @param reason in words, or null
   * @param placedBy login of who decides it
   */
  public static CustomerHold byDecision(
      long customerId, String reason, String placedBy, LocalDate today) {
    return new CustomerHold(HoldKind.HOLD, customerId, reason, placedBy, today);
  }

  /**
   * @param publishedOn the day on which the opening of the proceedings was published
   */
  public static CustomerHold insolvency(
      long customerId, LocalDate publishedOn, String reason, String placedBy, LocalDate today) {
    CustomerHold hold = new CustomerHold(HoldKind.INSOLVENCY, customerId, reason, placedBy, today);
    hold.publishedOn = Objects.requireNonNull(publishedOn);
    return hold;
  }

  /** Ends the hold; a second release changes nothing. */
  public void release(LocalDate today) {
    if (releasedOn == null) {
      releasedOn = Objects.requireNonNull(today);
    }
  }

  public boolean active() {
    return releasedOn == null;
  }

  public long id() {
    return id;
  }

  public long customerId() {
    return customerId;
  }

  public HoldKind kind() {
    return kind;
  }

  public LocalDate since() {
    return since;
  }

  public Optional<LocalDate> publishedOn() {
    return Optional.ofNullable(publishedOn);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public String placedBy() {
    return placedBy;
  }

  public Optional<LocalDate> releasedOn() {
    return Optional.ofNullable(releasedOn);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof CustomerHold that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(customerId, kind);
  }
}
