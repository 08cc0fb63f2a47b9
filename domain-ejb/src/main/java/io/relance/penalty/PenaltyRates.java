package io.relance.penalty;

import static io.relance.user.Role.ADMINISTRATOR;
import static java.util.stream.Collectors.toMap;

import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;

/** The recorded rates, and what the terms say. An administrator extends them. */
@Stateless
public class PenaltyRates {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  @PermitAll
  public RateTable table() {
    return new RateTable(
        list().stream()
            .collect(
                toMap(
                    PenaltyRate::halfYear,
                    rate -> new RateTable.Rates(rate.ecbRate(), rate.legalRate()))),
        terms().annualRate());
  }

  /** The newest first. */
  @PermitAll
  public List<PenaltyRate> list() {
    return entities
        .createQuery("select r from PenaltyRate r order by r.halfYear desc", PenaltyRate.class)
        .getResultList();
  }

  @PermitAll
  public PenaltyTerms terms() {
    return entities.find(PenaltyTerms.class, PenaltyTerms.ONLY);
  }

  /**
   * @param annualRate in percent a year, or null where the terms say nothing
   */
  @RolesAllowed(ADMINISTRATOR)
  public void agree(BigDecimal annualRate) {
    entities
        .find(PenaltyTerms.class, PenaltyTerms.ONLY, LockModeType.PESSIMISTIC_WRITE)
        .agree(annualRate, login(), clock.now());
  }

  /**
   * Writes the rates of a half-year, new or corrected.
   *
   * @param sure whether rates are meant to change by which sums may have been claimed
   */
  @RolesAllowed(ADMINISTRATOR)
  public RateChange write(RateEntry entry, boolean sure) {
    PenaltyRate known =
        entities.find(
            PenaltyRate.class, entry.halfYear().toString(), LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      known = new PenaltyRate(entry.halfYear(), entry.ecbRate(), entry.legalRate());
      entities.persist(known);
    } else if (known.isInUse(clock.today()) && known.differsFrom(entry) && !sure) {
      return RateChange.IN_USE;
    }
    known.correct(entry, login(), clock.now());
    return RateChange.SAVED;
  }

  private String login() {
    return session.getCallerPrincipal().getName();
  }
}
