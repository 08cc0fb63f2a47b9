package io.relance.scenario;

import io.relance.money.Money;
import io.relance.scenario.DraftProblem.Code;
import io.relance.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds everything that keeps a draft from being published, and what is worth a warning. */
final class PublishChecks {

  /** An invoice is reminded at most so long before it is due. */
  static final int EARLIEST_DAY = -30;

  /** Five years: a professional's debt is time-barred by then (code de commerce, L110-4). */
  static final int LONGEST_PAUSE = 1825;

  static final int LATEST_DUE = 365;

  private final Function<String, Optional<ApplicationUser>> users;
  private final PublishSurroundings surroundings;
  private final List<DraftProblem> problems = new ArrayList<>();

  private PublishChecks(
      Function<String, Optional<ApplicationUser>> users, PublishSurroundings surroundings) {
    this.users = users;
    this.surroundings = surroundings;
  }

  /**
   * @param users finds a user by login
   * @return in the order of the steps
   */
  static List<DraftProblem> of(
      DraftContent draft,
      Function<String, Optional<ApplicationUser>> users,
      PublishSurroundings surroundings) {
    PublishChecks checks = new PublishChecks(users, surroundings);
    checks.checkAll(draft.steps());
    checks.checkOptions(draft.options(), draft.steps().size());
    checks.checkLanguages(draft.steps());
    return List.copyOf(checks.problems);
  }

  /** What keeps the words of one step from being sent. */
  static List<DraftProblem> ofWords(Step.Communication step, PublishSurroundings surroundings) {
    PublishChecks checks = new PublishChecks(login -> Optional.empty(), surroundings);
    step.fold(checks.new OneStep(step, 1, false));
    return checks.problems.stream()
        .filter(problem -> problem.code().isBlocking() && !problem.field().equals("sender"))
        .toList();
  }

  private void checkAll(List<Step> steps) {
    if (steps.stream().allMatch(Step.Pause.class::isInstance)) {
      whole("steps", Code.NOTHING_TO_DO);
    }
    for (int place = 0; place < steps.size(); place++) {
      steps.get(place).fold(new OneStep(steps.get(place), place + 1, place + 1 == steps.size()));
    }
  }

  private void checkOptions(ScenarioOptions options, int steps) {
    negative("minimums", options.minimums());
    negative("approval.above", options.approval().above());
    Integer from = options.approval().fromStep();
    if (from != null && (from < 1 || from > steps)) {
      whole("approval.fromStep", Code.APPROVAL_STEP_UNKNOWN, from, steps);
    }
  }

  /**
   * Told once for languages in which nothing is said, and at the step for those in which others
   * speak.
   */
  private void checkLanguages(List<Step> steps) {
    Set<String> spoken = new TreeSet<>();
    communications(steps).forEach(step -> spoken.addAll(step.translations().keySet()));
    List<String> unknown = missing(spoken);
    if (!unknown.isEmpty() && communications(steps).findAny().isPresent()) {
      whole("translations", Code.TRANSLATION_MISSING, String.join(", ", unknown));
    }
    for (int place = 0; place < steps.size(); place++) {
      if (steps.get(place) instanceof Step.Communication step) {
        List<String> silent = missing(step.translations().keySet());
        silent.removeAll(unknown);
        if (!silent.isEmpty()) {
          problems.add(
              new DraftProblem(
                  place + 1,
                  step.id(),
                  "translations",
                  Code.TRANSLATION_MISSING,
                  List.of(String.join(", ", silent))));
        }
      }
    }
  }

  private List<String> missing(Set<String> spoken) {
    List<String> missing = new ArrayList<>(surroundings.languagesToTranslate());
    missing.removeAll(spoken);
    return missing;
  }

  private static Stream<Step.Communication> communications(List<Step> steps) {
    return steps.stream()
        .filter(Step.Communication.class::isInstance)
        .map(Step.Communication.class::cast);
  }

  private void negative(String field, List<Money> amounts) {
    amounts.stream()
        .filter(amount -> amount.amount().signum() < 0)
        .forEach(amount -> whole(field, Code.AMOUNT_NEGATIVE, amount.toDecimalString()));
  }

  /** A problem of the scenario as a whole. */
  private void whole(String field, Code code, Object... arguments) {
    problems.add(new DraftProblem(0, null, field, code, List.of(arguments)));
  }

  /** The checks of the step that has this number. */
  private final class OneStep implements Step.Cases<Void> {

    private final Step step;
    private final int number;
    private final boolean last;

    OneStep(Step step, int number, boolean last) {
      this.step = step;
      this.number = number;
      this.last = last;
    }

    @Override
    public Void pause(Step.Pause pause) {
      boolean first = number == 1;
      if (pause.days() < 0 && !first) {
        problem("days", Code.NEGATIVE_PAUSE);
      } else if (pause.days() < EARLIEST_DAY || pause.days() > LONGEST_PAUSE) {
        problem(
            "days", Code.PAUSE_OUT_OF_RANGE, pause.days(), first ? EARLIEST_DAY : 0, LONGEST_PAUSE);
      }
      if (last) {
        problem("type", Code.LAST_PAUSE);
      }
      return null;
    }

    @Override
    public Void email(Step.Email email) {
      line("subject", email.subject(), Code.SUBJECT_MISSING);
      message("message", email.message());
      each(
          email,
          (place, words) -> {
            line(place + "subject", words.subject(), Code.SUBJECT_MISSING);
            message(place + "message", words.body());
          });
      sender(email.sender());
      return null;
    }

    @Override
    public Void action(Step.Action action) {
      if (action.assignee() != null && users.apply(action.assignee()).isEmpty()) {
        problem("assignee", Code.ASSIGNEE_UNKNOWN, action.assignee());
      }
      if (action.dueInDays() < 0 || action.dueInDays() > LATEST_DUE) {
        problem("dueInDays", Code.DUE_OUT_OF_RANGE, action.dueInDays(), 0, LATEST_DUE);
      }
      return null;
    }

    @Override
    public Void sms(Step.Sms sms) {
      line("text", sms.text(), Code.TEXT_MISSING);
      each(sms, (place, words) -> line(place + "text", words.body(), Code.TEXT_MISSING));
      return null;
    }

    @Override
    public Void letter(Step.Letter letter) {
      message("message", letter.message());
      each(letter, (place, words) -> message(place + "message", words.body()));
      return null;
    }

    /** Checks the words of each language, in the order of their codes. */
    private void each(Step.Communication step, BiConsumer<String, MessageText> check) {
      new TreeMap<>(step.translations())
          .forEach((language, words) -> check.accept("translations." + language + ".", words));
    }

    private void line(String field, String text, Code missing) {
      if (text == null || text.isBlank()) {
        problem(field, missing);
        return;
      }
      MessageTemplate template = MessageTemplate.plain(text);
      mergeFields(field, template);
      if (template.fields().contains(MergeField.INVOICE_TABLE)) {
        problem(field, Code.TABLE_OUTSIDE_MESSAGE);
      }
    }

    private void message(String field, String html) {
      if (RichText.isBlank(html)) {
        problem(field, Code.MESSAGE_MISSING);
      } else {
        mergeFields(field, MessageTemplate.html(html));
      }
    }

    private void mergeFields(String field, MessageTemplate template) {
      for (MessageTemplate.Unknown unknown : template.unknown()) {
        problem(
            field,
            Code.UNKNOWN_MERGE_FIELD,
            unknown.written(),
            unknown.paragraph(),
            unknown.suggestion().isPresent() ? 1 : 0,
            unknown.suggestion().map(MergeField::token).orElse(""));
      }
      if (!surroundings.paymentLinkKnown() && template.fields().contains(MergeField.PAYMENT_LINK)) {
        problem(field, Code.PAYMENT_LINK_NOT_SET);
      }
    }

    private void sender(String login) {
      if (login == null) {
        problem("sender", Code.SENDER_MISSING);
        return;
      }
      users
          .apply(login)
          .ifPresentOrElse(
              user -> {
                if (!user.maySend()) {
                  problem("sender", Code.SENDER_NOT_VALIDATED, user.name());
                }
              },
              () -> problem("sender", Code.SENDER_UNKNOWN, login));
    }

    private void problem(String field, Code code, Object... arguments) {
      problems.add(new DraftProblem(number, step.id(), field, code, List.of(arguments)));
    }
  }
}
