package io.relance.web.view.settings;

import io.relance.receivable.CategoryRule;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/** Adds and changes categories: at once, saying so, with a way back. */
@RequestScoped
public class CategoryChanges {

  @EJB private CustomerCategories categories;
  @Inject private Toasts toasts;
  @Inject private Texts text;

  /** A category as it was: what an undo brings back. */
  private record Before(String name, String scenario, CategoryForm rule) implements Serializable {

    static Before of(CustomerCategory category) {
      return new Before(
          category.name(), category.scenario().orElse(null), new CategoryForm(category));
    }
  }

  void add(CategoryForm form) {
    String name = form.getName();
    List<Before> others = all();
    categories.add(name);
    write(name, form.getScenario(), form.rule());
    toasts.say(
        name,
        text.of("settings.categories.added"),
        () -> {
          current().categories().drop(name);
          current().bringBack(others);
        });
  }

  void change(CategoryForm form) {
    List<Before> before = all();
    write(form.getName(), form.getScenario(), form.rule());
    toasts.say(
        form.getName(), text.of("settings.categories.changed"), () -> current().bringBack(before));
  }

  CustomerCategories categories() {
    return categories;
  }

  /** First what has no rule, since a rule is of one category only. */
  void bringBack(List<Before> before) {
    before.forEach(one -> write(one.name(), one.scenario(), null));
    before.forEach(one -> write(one.name(), one.scenario(), one.rule().rule()));
  }

  private List<Before> all() {
    return categories.list().stream().map(Before::of).toList();
  }

  private void write(String name, String scenario, CategoryRule rule) {
    categories.followScenario(name, scenario);
    categories.derive(name, rule);
  }

  /** The undo runs in a later request: it asks for the bean of that one. */
  private static CategoryChanges current() {
    return CDI.current().select(CategoryChanges.class).get();
  }
}
