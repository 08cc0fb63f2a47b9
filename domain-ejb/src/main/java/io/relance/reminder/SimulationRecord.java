package io.relance.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/** That a person has simulated a scenario. What the simulation told is not kept. */
@Entity
@Table(name = "simulation_record")
public class SimulationRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "simulation_record_seq")
  @SequenceGenerator(
      name = "simulation_record_seq",
      sequenceName = "simulation_record_seq",
      allocationSize = 50)
  private Long id;

  private String scenario;

  @Enumerated(EnumType.STRING)
  private SimulationKind kind;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "simulated_by")
  private String simulatedBy;

  @Column(name = "simulated_at")
  private LocalDateTime simulatedAt;

  protected SimulationRecord() {}

  SimulationRecord(
      String scenario,
      SimulationKind kind,
      LocalDate businessDate,
      String simulatedBy,
      LocalDateTime simulatedAt) {
    this.scenario = Objects.requireNonNull(scenario, "scenario");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.businessDate = Objects.requireNonNull(businessDate, "businessDate");
    this.simulatedBy = Objects.requireNonNull(simulatedBy, "simulatedBy");
    this.simulatedAt = Objects.requireNonNull(simulatedAt, "simulatedAt");
  }

  /** Code of the scenario. */
  public String scenario() {
    return scenario;
  }

  public SimulationKind kind() {
    return kind;
  }

  /** The night that was simulated, or the day on which a walk-through begins. */
  public LocalDate businessDate() {
    return businessDate;
  }

  /** Login. */
  public String simulatedBy() {
    return simulatedBy;
  }

  public LocalDateTime simulatedAt() {
    return simulatedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SimulationRecord that
        && scenario.equals(that.scenario)
        && kind == that.kind
        && simulatedBy.equals(that.simulatedBy)
        && simulatedAt.equals(that.simulatedAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scenario, kind, simulatedBy, simulatedAt);
  }
}
