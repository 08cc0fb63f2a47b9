package io.relance.web.view.settings;

import io.relance.scenario.PaymentLinks;
import io.relance.settings.Iban;
import io.relance.settings.PaymentLinkKey;
import io.relance.settings.Settings;
import io.relance.user.EmailAddress;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The company that is owed: who it is, where it is, and where people reach it. */
@Named
@ViewScoped
public class CompanyPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
  private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z_]+/.+|UTC");

  @EJB private Settings settings;
  @Inject private Texts text;
  @Inject private Language language;
  @Inject private Toasts toasts;
  @Inject private PaymentLinkKey key;

  private CompanyForm form;

  @PostConstruct
  public void load() {
    form = new CompanyForm(settings.company());
  }

  public void save() {
    settings.changeCompany(form::applyTo);
    load();
    toasts.say(text.of("settings.company.saved"));
  }

  /** Every country, by its name in the reader's language. */
  public List<SelectItem> getCountries() {
    Locale reader = language.getLocale();
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new SelectItem(code, new Locale("", code).getDisplayCountry(reader)))
        .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(reader)))
        .toList();
  }

  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> REGION.matcher(zone).matches())
        .sorted()
        .toList();
  }

  /** A validator of Faces. */
  public void checkEmail(FacesContext faces, UIComponent field, Object value) {
    refuseUnless(
        value == null || EmailAddress.isValid(value.toString()),
        text.of("settings.users.email.invalid"));
  }

  /** A validator of Faces. */
  public void checkAddress(FacesContext faces, UIComponent field, Object value) {
    refuseUnless(
        value == null || WEB.matcher(value.toString()).matches(),
        text.of("settings.company.address.invalid"));
  }

  /** A validator of Faces. */
  public void checkPaymentLink(FacesContext faces, UIComponent field, Object value) {
    if (value != null) {
      refuseUnless(
          PaymentLinks.isValid(value.toString()),
          FaultWords.in(language.getLocale()).of("BAD_LINK", List.of(value, PaymentLinks.NUMBER)));
      refuseUnless(
          key.find().isPresent() || !value.toString().contains(PaymentLinks.SIGNATURE),
          text.of("settings.company.payment.unsigned"));
    }
  }

  /** A validator of Faces. */
  public void checkIban(FacesContext faces, UIComponent field, Object value) {
    refuseUnless(
        value == null || Iban.parse(value.toString()).isPresent(),
        text.of("settings.company.iban.invalid"));
  }

  /** A validator of Faces. */
  public void checkBic(FacesContext faces, UIComponent field, Object value) {
    refuseUnless(
        value == null || Iban.parseBic(value.toString()).isPresent(),
        text.of("settings.company.bic.invalid"));
  }

  private static void refuseUnless(boolean good, String sentence) {
    if (!good) {
      throw new ValidatorException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
  }

  public CompanyForm getForm() {
    return form;
  }
}
