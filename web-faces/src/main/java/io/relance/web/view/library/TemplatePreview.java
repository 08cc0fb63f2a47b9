package io.relance.web.view.library;

import io.relance.scenario.MergeField;
import io.relance.scenario.SmsLength;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.scenario.library.TemplateContent;
import io.relance.time.CompanyClock;
import io.relance.time.SendingWindow;
import io.relance.web.security.Access;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.scenario.MessagePreviews;
import io.relance.web.view.scenario.PreviewChoice;
import io.relance.web.view.scenario.StepPreview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** How the template at work will look, and what its text may name. */
@Named
@RequestScoped
public class TemplatePreview {

  private static final int SAMPLE_DAYS_OVERDUE = 12;

  @Inject private TemplateEditor editor;
  @Inject private PreviewChoice choice;
  @Inject private MessagePreviews previews;
  @Inject private CompanyClock clock;
  @Inject private Access access;
  @Inject private Vocabulary words;

  private List<Object> previewed;
  private StepPreview preview;

  public StepPreview getPreview() {
    Step.Communication message = message().saying(form().words());
    List<Object> now = Arrays.asList(message, choice.getLanguage(), choice.getInvoice());
    if (!now.equals(previewed)) {
      preview = previews.of(message, getDueDate(), clock.today());
      previewed = now;
    }
    return preview;
  }

  /** A message of the channel; an e-mail is from whoever looks at it. */
  private Step.Communication message() {
    return form().getChannel() == StepType.EMAIL
        ? new Step.Email(null, null, null, null, access.getLogin(), null, SendingWindow.DEFAULT)
        : TemplateContent.messageOf(form().getChannel());
  }

  /** The merge fields that have no value, in the reader's words. */
  public String getMissing() {
    return getPreview().missing(words);
  }

  /** The due date of the sample. */
  public LocalDate getDueDate() {
    return clock.today().minusDays(SAMPLE_DAYS_OVERDUE);
  }

  /** The merge fields that make sense in the channel. */
  public List<MergeField> getMergeFields() {
    return MergeField.in(form().getChannel());
  }

  public SmsLength getSmsLength() {
    return SmsLength.of(form().getBody() == null ? "" : form().getBody());
  }

  private TemplateForm form() {
    return editor.getForm();
  }
}
