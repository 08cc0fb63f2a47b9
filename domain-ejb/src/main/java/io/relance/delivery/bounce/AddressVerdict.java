package io.relance.delivery.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;

/** What a person has said of an address from which a message came back: it is right. */
@Entity
@Table(name = "address_verdict")
class AddressVerdict {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "address_verdict_seq")
  @SequenceGenerator(
      name = "address_verdict_seq",
      sequenceName = "address_verdict_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "customer_id")
  private long customerId;

  private String address;

  @Column(name = "given_by")
  private String givenBy;

  @Column(name = "given_at")
  private LocalDateTime givenAt;

  protected AddressVerdict() {}

  AddressVerdict(long customerId, String address, String givenBy, LocalDateTime givenAt) {
    this.customerId = customerId;
    this.address = Objects.requireNonNull(address);
    this.givenBy = Objects.requireNonNull(givenBy);
    this.givenAt = Objects.requireNonNull(givenAt);
  }

  String address() {
    return address;
  }

  String givenBy() {
    return givenBy;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof AddressVerdict that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(customerId, address, givenAt);
  }
}
