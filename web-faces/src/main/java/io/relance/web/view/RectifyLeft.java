package io.relance.web.view;

import static java.util.stream.Collectors.toMap;

import io.relance.reminder.rectification.RectificationLanguage;
import io.relance.reminder.rectification.Rectifications;
import io.relance.reminder.rectification.RectifyDispatches;
import io.relance.reminder.rectification.Rectifying;
import io.relance.scenario.MessageText;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** The dialog that proposes messages to put right what of a night has left. */
@Named
@ViewScoped
public class RectifyLeft implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private Rectifications rectifications;
  @EJB private RectifyDispatches rectifying;
  @Inject private FacesContext faces;
  @Inject private UndoPage page;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private List<DispatchRow> ticked = List.of();
  private List<Long> asked = List.of();
  private List<Words> words = List.of();
  private List<String> faults = List.of();

  /** The words in one language, as they are being written. */
  public static class Words implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RectificationLanguage language;
    private String subject;
    private String message;

    Words(RectificationLanguage language) {
      this.language = language;
      this.subject = language.ready().subject();
      this.message = language.ready().body();
    }

    MessageText text() {
      return new MessageText(subject, message);
    }

    RectificationLanguage language() {
      return language;
    }

    public String getCode() {
      return language.code();
    }

    public String getSubject() {
      return subject;
    }

    public void setSubject(String subject) {
      this.subject = subject;
    }

    public String getMessage() {
      return message;
    }

    public void setMessage(String message) {
      this.message = message;
    }
  }

  public void ask(long dispatch) {
    ask(List.of(dispatch));
  }

  public void askTicked() {
    ask(
        ticked.stream()
            .filter(DispatchRow::isRectifiable)
            .map(one -> one.getDispatch().id())
            .toList());
  }

  public void askAll() {
    ask(rectifications.missing(page.getDate()));
  }

  /** Shows the ready words in the languages of those who are to receive them. */
  private void ask(List<Long> dispatches) {
    asked = dispatches;
    faults = List.of();
    words =
        rectifications.languages(asked).values().stream()
            .distinct()
            .sorted()
            .map(Words::new)
            .toList();
  }

  /** Proposes what was asked for; words that can't be sent are told in the dialog. */
  public void propose() {
    Rectifying done =
        rectifying.propose(asked, words.stream().collect(toMap(Words::language, Words::text)));
    if (done instanceof Rectifying.Refused refused) {
      faults =
          refused.problems().stream()
              .map(
                  problem ->
                      FaultWords.in(language.getLocale())
                          .of(problem.code().name(), problem.arguments()))
              .toList();
      faces.validationFailed();
      return;
    }
    toasts.say(text.of("rectification.done", ((Rectifying.Done) done).proposed()));
    ticked = List.of();
    ask(List.of());
  }

  /** How many messages can be put right and are not yet. */
  public long getMissing() {
    return rectifications.countMissing(page.getDate());
  }

  /** The name of a language in that of the page. */
  public String nameOf(Words one) {
    return Locale.forLanguageTag(one.getCode()).getDisplayLanguage(language.getLocale());
  }

  public int getCount() {
    return asked.size();
  }

  public List<Words> getWords() {
    return words;
  }

  public List<String> getFaults() {
    return faults;
  }

  public List<DispatchRow> getTicked() {
    return ticked;
  }

  public void setTicked(List<DispatchRow> ticked) {
    this.ticked = ticked == null ? List.of() : List.copyOf(ticked);
  }
}
