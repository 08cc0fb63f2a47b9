package io.relance.web.view.settings;

import io.relance.penalty.HalfYear;
import io.relance.penalty.PenaltyRate;
import io.relance.penalty.PenaltyRates;
import io.relance.penalty.RateChange;
import io.relance.penalty.RateEntry;
import io.relance.time.CompanyClock;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dated rates of late-payment interest, and the rate of the company's own terms. */
@Named("penaltiesPage")
@ViewScoped
public class PenaltiesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PenaltyRates rates;
  @Inject private CompanyClock clock;
  @Inject private Toasts toasts;
  @Inject private Texts text;

  private transient List<PenaltyRate> known;
  private String agreed;
  private String halfYear;
  private String ecbRate;
  private String legalRate;
  private boolean confirmed;
  private boolean isSure;

  @PostConstruct
  void load() {
    agreed = rates.terms().annualRate().map(this::written).orElse(null);
  }

  public void agree() {
    BigDecimal rate = blank(agreed) ? null : read(agreed);
    rates.agree(rate);
    toasts.say(text.of(rate == null ? "settings.penalties.law" : "settings.penalties.agreed"));
  }

  /** Opens the dialog on a half-year that is known. */
  public void edit(PenaltyRate rate) {
    halfYear = rate.halfYear().toString();
    ecbRate = written(rate.ecbRate());
    legalRate = written(rate.legalRate());
    confirmed = rate.confirmed();
    isSure = false;
  }

  /** Opens it on the half-year after the last. */
  public void add() {
    halfYear = getNext();
    ecbRate = null;
    legalRate = null;
    confirmed = true;
    isSure = false;
  }

  /** Asks once more before a rate changes by which sums may have been claimed. */
  public void save() {
    RateEntry entry =
        new RateEntry(HalfYear.parse(halfYear), read(ecbRate), read(legalRate), confirmed);
    if (rates.write(entry, isSure) == RateChange.IN_USE) {
      isSure = true;
      return;
    }
    isSure = false;
    known = null;
    PrimeFaces.current().executeScript("PF('rateDialog').hide()");
    toasts.say(halfYear, text.of("settings.penalties.saved"), null);
  }

  public void checkRate(FacesContext faces, UIComponent input, Object value) {
    String given = (String) value;
    if (!blank(given) && !(isNumber(given) && RateEntry.isPlausible(read(given)))) {
      throw new ValidatorException(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, text.of("settings.penalties.badRate"), null));
    }
  }

  private static boolean blank(String given) {
    return given == null || given.isBlank();
  }

  private static boolean isNumber(String given) {
    return given.strip().matches("\\d{1,3}(?:[.,]\\d{1,9})?");
  }

  /** With a comma or a point. */
  private static BigDecimal read(String given) {
    return new BigDecimal(given.strip().replace(',', '.'));
  }

  private String written(BigDecimal rate) {
    return text.of("settings.penalties.plain", rate);
  }

  public List<PenaltyRate> getRates() {
    if (known == null) {
      known = rates.list();
    }
    return known;
  }

  /** The half-year after the last that is known. */
  public String getNext() {
    return getRates().get(0).halfYear().next().toString();
  }

  /** The half-year of today; empty where its rates are known. */
  public String getMissing() {
    HalfYear today = HalfYear.of(clock.today());
    boolean isKnown = getRates().stream().anyMatch(rate -> rate.halfYear().equals(today));
    return isKnown ? "" : today.toString();
  }

  public String getAgreed() {
    return agreed;
  }

  public void setAgreed(String agreed) {
    this.agreed = agreed;
  }

  public String getHalfYear() {
    return halfYear;
  }

  public String getEcbRate() {
    return ecbRate;
  }

  public void setEcbRate(String ecbRate) {
    this.ecbRate = ecbRate;
  }

  public String getLegalRate() {
    return legalRate;
  }

  public void setLegalRate(String legalRate) {
    this.legalRate = legalRate;
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }

  /** Whether the next save changes rates by which sums may have been claimed. */
  public boolean isAsked() {
    return isSure;
  }
}
