package io.relance.scenario.library;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.scenario.DraftProblem;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.StepType;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The templates of messages that people keep. A step or a reminder takes a copy of what one says,
 * so that no change here reaches what is published or sent.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class TemplateLibrary {

  /** The id of no template. */
  private static final long NOBODY = 0;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private PublishScenario publishing;
  @EJB private Settings settings;
  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /** Every template, in the order of their names. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<Template> list() {
    return entities
        .createQuery(
            "select distinct t from LibraryTemplate t left join fetch t.texts order by t.name",
            LibraryTemplate.class)
        .getResultList()
        .stream()
        .map(LibraryTemplate::asTemplate)
        .toList();
  }

  /** The templates of one channel, in the order of their names. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<Template> list(StepType channel) {
    return list().stream().filter(template -> template.content().channel() == channel).toList();
  }

  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public Optional<Template> find(long id) {
    return Optional.ofNullable(entities.find(LibraryTemplate.class, id))
        .map(LibraryTemplate::asTemplate);
  }

  /** Adds a template. */
  public SavedTemplate add(TemplateContent content) {
    TemplateContent clean = content.cleaned();
    return objection(clean, NOBODY)
        .orElseGet(
            () -> {
              LibraryTemplate template = new LibraryTemplate(clean, now(), caller());
              entities.persist(template);
              return saved(template);
            });
  }

  /**
   * Changes what a template says, its name or its channel.
   *
   * @param seen the revision that the change was made on, or empty to overwrite whatever is there
   */
  public SavedTemplate change(long id, TemplateContent content, OptionalLong seen) {
    LibraryTemplate template =
        entities.find(LibraryTemplate.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (template == null) {
      return new SavedTemplate.Unknown();
    }
    if (seen.isPresent() && seen.getAsLong() != template.revision()) {
      return new SavedTemplate.ChangedMeanwhile(template.changedAt(), template.changedBy());
    }
    TemplateContent clean = content.cleaned();
    return objection(clean, id)
        .orElseGet(
            () -> {
              template.rewrite(clean, now(), caller());
              return saved(template);
            });
  }

  /**
   * What keeps a template from being saved.
   *
   * @param id of the template that is to say so, or {@link #NOBODY}
   */
  private Optional<SavedTemplate> objection(TemplateContent content, long id) {
    List<DraftProblem> problems =
        publishing.checkWords(content.step()).stream()
            .map(problem -> problem.at(content.place(problem.field())))
            .toList();
    if (!problems.isEmpty()) {
      return Optional.of(new SavedTemplate.Refused(problems));
    }
    return isTaken(content.name(), id)
        ? Optional.of(new SavedTemplate.NameTaken(content.name()))
        : Optional.empty();
  }

  private boolean isTaken(String name, long id) {
    return !entities
        .createQuery(
            "select t.id from LibraryTemplate t where lower(t.name) = lower(:name) and t.id <> :id",
            Long.class)
        .setParameter("name", name)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  private SavedTemplate saved(LibraryTemplate template) {
    entities.flush();
    return new SavedTemplate.Saved(template.asTemplate());
  }

  /**
   * Takes a template away; steps that copied it keep their words.
   *
   * @return what it said, from which it can be {@linkplain #add added} again; empty if there was
   *     none
   */
  public Optional<Template> remove(long id) {
    Optional<LibraryTemplate> template =
        Optional.ofNullable(
            entities.find(LibraryTemplate.class, id, LockModeType.PESSIMISTIC_WRITE));
    Optional<Template> gone = template.map(LibraryTemplate::asTemplate);
    template.ifPresent(entities::remove);
    return gone;
  }

  /**
   * Adds the templates that come with the product and whose names are still free.
   *
   * @return those that were added
   */
  public List<Template> addReady() {
    return missingReady().stream()
        .map(this::add)
        .map(SavedTemplate.Saved.class::cast)
        .map(SavedTemplate.Saved::template)
        .toList();
  }

  /** The templates that come with the product and are not here by their names. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<TemplateContent> missingReady() {
    return ReadyTemplates.namedIn(settings.company().language()).stream()
        .filter(ready -> !isTaken(ready.name(), NOBODY))
        .toList();
  }

  private LocalDateTime now() {
    return clock.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private String caller() {
    return session.getCallerPrincipal().getName();
  }
}
