package io.relance.penalty;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The recorded rates. */
@Stateless
public class PenaltyRates {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @PermitAll
  public RateTable table() {
    return new RateTable(
        entities
            .createQuery("select rate from PenaltyRate rate", PenaltyRate.class)
            .getResultStream()
            .collect(
                toMap(
                    PenaltyRate::halfYear,
                    rate -> new RateTable.Rates(rate.ecbRate(), rate.legalRate()))));
  }
}
