package io.relance.web.view.settings;

import io.relance.receivable.CategoryRule;
import io.relance.receivable.CategoryRule.LoyalCustomer;
import io.relance.receivable.CategoryRule.NewCustomer;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.reporting.DerivedCustomers;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.time.CompanyClock;
import io.relance.web.text.Texts;
import io.relance.web.view.settings.OptionsPage.Choice;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The categories of customers: the scenario of each, and the rule by which customers come in. */
@Named
@ViewScoped
public class CategoriesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private CustomerCategories categories;
  @EJB private DerivedCustomers derived;
  @EJB private ScenarioDrafts drafts;
  @Inject private CompanyClock clock;
  @Inject private CategoryChanges changes;
  @Inject private Texts text;

  private List<Row> rows;
  private List<Choice> scenarios;
  private Map<String, Long> derivedCounts;
  private CategoryForm form = new CategoryForm();

  /**
   * @param rule what it means, in a sentence
   * @param scenario of the category, or null
   * @param given how many customers were given it by hand
   */
  public record Row(String name, String rule, boolean byRule, Choice scenario, long given)
      implements Serializable {}

  /** Reads them before the page is shown, so that an undo shows what it has done. */
  public void load(ComponentSystemEvent shown) {
    scenarios = drafts.list().stream().map(CategoriesPage::choice).toList();
    Map<String, Long> given = categories.given();
    rows =
        categories.list().stream()
            .map(one -> row(one, given.getOrDefault(one.name(), 0L)))
            .toList();
  }

  private static Choice choice(ScenarioDraft draft) {
    return Choice.of(draft);
  }

  private Row row(CustomerCategory category, long given) {
    CategoryRule rule = category.rule().orElse(null);
    return new Row(
        category.name(),
        sentence(rule),
        rule != null,
        category.scenario().flatMap(this::scenario).orElse(null),
        given);
  }

  private Optional<Choice> scenario(String code) {
    return scenarios.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private String sentence(CategoryRule rule) {
    if (rule instanceof NewCustomer newcomer) {
      return text.of("settings.categories.rule.new", newcomer.months());
    }
    return rule instanceof LoyalCustomer loyal
        ? text.of("settings.categories.rule.loyal", loyal.years(), loyal.days())
        : text.of("settings.categories.rule.byHand");
  }

  public void add() {
    form = new CategoryForm();
  }

  public void edit(Row row) {
    form = categories.find(row.name()).map(CategoryForm::new).orElseThrow();
  }

  public void save() {
    if (form.isFresh()) {
      changes.add(form);
    } else {
      changes.change(form);
    }
    derivedCounts = null;
    PrimeFaces.current().executeScript("PF('category').hide()");
  }

  /** A validator of Faces: no other category has that name. */
  public void checkName(FacesContext faces, UIComponent field, Object value) {
    String name = value == null ? "" : value.toString().strip();
    if (form.isFresh() && categories.find(name).isPresent()) {
      String sentence = text.of("settings.categories.name.taken");
      throw new ValidatorException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
  }

  /** What the rule in the form means. */
  public String getMeaning() {
    return sentence(form.rule());
  }

  /** That another category would lose its rule, since of each kind there is one; or null. */
  public String getLoser() {
    return Optional.ofNullable(form.getKind())
        .flatMap(categories::derivedBy)
        .filter(other -> !other.name().equals(form.getName()))
        .map(other -> text.of("settings.categories.loser", other.name()))
        .orElse(null);
  }

  /** Counts those whom rules put there; all customers without a category are gone through. */
  public void countDerived() {
    derivedCounts = derived.count(clock.today());
  }

  /** How many customers a rule puts into the category, or null before they are counted. */
  public Long derivedIn(Row row) {
    return derivedCounts == null ? null : derivedCounts.getOrDefault(row.name(), 0L);
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<Choice> getScenarios() {
    return scenarios;
  }

  public CategoryForm getForm() {
    return form;
  }
}
