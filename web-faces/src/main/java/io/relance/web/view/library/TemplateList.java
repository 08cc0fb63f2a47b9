package io.relance.web.view.library;

import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.scenario.library.SavedTemplate;
import io.relance.scenario.library.Template;
import io.relance.scenario.library.TemplateContent;
import io.relance.scenario.library.TemplateLibrary;
import io.relance.settings.Settings;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates of the library, found by their names and texts. */
@Named
@ViewScoped
public class TemplateList implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TemplateLibrary library;
  @EJB private ApplicationUsers users;
  @EJB private Settings settings;
  @Inject private Formats formats;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private List<Template> templates;
  private List<Row> rows;
  private int readyMissing;
  private String search;

  /**
   * @param languages their names, in the reader's language
   */
  public record Row(
      long id,
      String name,
      StepType channel,
      String languages,
      LocalDateTime changedAt,
      String changedBy)
      implements Serializable {}

  /** Reads them before the page is shown, so that an undo shows what it has done. */
  public void load(ComponentSystemEvent shown) {
    load();
  }

  private void load() {
    templates = library.list();
    readyMissing = library.missingReady().size();
    find();
  }

  /** Shows those that have what is searched for in their names or texts. */
  public void find() {
    rows = templates.stream().filter(this::isWanted).map(this::row).toList();
  }

  private boolean isWanted(Template template) {
    TemplateContent content = template.content();
    return Stream.concat(
            Stream.of(content.name()),
            content.texts().values().stream().flatMap(TemplateList::said))
        .anyMatch(
            said -> said.toLowerCase(Locale.ROOT).contains(wanted().toLowerCase(Locale.ROOT)));
  }

  private static Stream<String> said(MessageText words) {
    return Stream.of(words.subject(), words.body()).filter(Objects::nonNull);
  }

  private String wanted() {
    return search == null ? "" : search.strip();
  }

  private Row row(Template template) {
    TemplateContent content = template.content();
    return new Row(
        template.id(),
        content.name(),
        content.channel(),
        languages(content),
        template.changedAt(),
        users.find(template.changedBy()).map(ApplicationUser::name).orElse(template.changedBy()));
  }

  /** The names of its languages, the company's first. */
  private String languages(TemplateContent content) {
    String own = Step.Communication.languageOf(settings.company().language());
    return content.texts().keySet().stream()
        .sorted(Comparator.comparing(tag -> !tag.equals(own)))
        .map(formats::language)
        .collect(Collectors.joining(", "));
  }

  /** Takes a template away; for some seconds it can be brought back. */
  public void remove(long id) {
    library
        .remove(id)
        .ifPresent(
            gone ->
                toasts.say(
                    gone.content().name(), text.of("templates.removed"), () -> bringBack(gone)));
    load();
  }

  private void bringBack(Template gone) {
    if (!(library.add(gone.content()) instanceof SavedTemplate.Saved)) {
      toasts.say(gone.content().name(), text.of("templates.lost"), null);
    }
  }

  /** Adds the templates that come with the product. */
  public void addReady() {
    List<Long> added = library.addReady().stream().map(Template::id).toList();
    toasts.say(
        null, text.of("templates.ready.added", added.size()), () -> added.forEach(library::remove));
    load();
  }

  public void clear() {
    search = null;
    find();
  }

  public List<Row> getRows() {
    return rows;
  }

  /** How many of the templates that come with the product are not here. */
  public int getReadyMissing() {
    return readyMissing;
  }

  public boolean isSearching() {
    return !wanted().isEmpty();
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
