package io.relance.scenario;

import io.relance.money.Money;
import io.relance.scenario.DraftProblem.Code;
import io.relance.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds everything that keeps a draft from being published, and what is worth a warning. */
final class PublishChecks {

  /** An invoice is reminded at most so long before it is due. */
  static final int EARLIEST_DAY = -30;

  /** Five years: a professional's debt is time-barred by then (code de commerce, L110-4). */
  static final int LONGEST_PAUSE = 1825;

  static final int LATEST_DUE = 365;

  private final Function<String, Optional<ApplicationUser>> users;
  private final boolean paymentLinkKnown;
  private final List<DraftProblem> problems = new ArrayList<>();

  private PublishChecks(
      Function<String, Optional<ApplicationUser>> users, boolean paymentLinkKnown) {
    this.users = users;
    this.paymentLinkKnown = paymentLinkKnown;
  }

  /**
   * @param users finds a user by login
   * @param paymentLinkKnown whether the company says where its invoices can be paid
   * @return in the order of the steps
   */
  static List<DraftProblem> of(
      DraftContent draft,
      Function<String, Optional<ApplicationUser>> users,
      boolean paymentLinkKnown) {
    PublishChecks checks = new PublishChecks(users, paymentLinkKnown);
    checks.checkAll(draft.steps());
    checks.checkOptions(draft.options(), draft.steps().size());
    return List.copyOf(checks.problems);
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
      message(email.message());
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
      return null;
    }

    @Override
    public Void letter(Step.Letter letter) {
      message(letter.message());
      return null;
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

    private void message(String html) {
      if (RichText.isBlank(html)) {
        problem("message", Code.MESSAGE_MISSING);
      } else {
        mergeFields("message", MessageTemplate.html(html));
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
      if (!paymentLinkKnown && template.fields().contains(MergeField.PAYMENT_LINK)) {
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
