package io.relance.web.view;

import io.relance.reminder.approval.ApprovalOutcome;
import io.relance.reminder.approval.ApproveDispatches;
import io.relance.reminder.approval.ProposalText;
import io.relance.reminder.approval.Proposals;
import io.relance.reminder.approval.RewordDispatch;
import io.relance.reminder.approval.Rewording;
import io.relance.reminder.message.Composition;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.MergeField;
import io.relance.scenario.MessageText;
import io.relance.web.security.Access;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * One message that waits for approval: its words, which are kept as they change, and how it would
 * read now.
 */
@Named("proposal")
@ViewScoped
public class ProposalPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "proposal:";

  @EJB private Proposals proposals;
  @EJB private RewordDispatch rewording;
  @EJB private ApproveDispatches approving;
  @Inject private FacesContext faces;
  @Inject private Access access;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private String id;
  private String subject;
  private String message;
  private long revision;
  private String conflict;
  private String note;
  private transient ProposalText shown;

  /** Opens the message; one that waits no more is shown as what became of it. */
  public void open() throws IOException {
    ProposalText found = find();
    if (found == null) {
      leave("/dispatch.xhtml?id=" + (isNumber() ? id : ""));
    } else {
      take(found);
    }
  }

  private boolean isNumber() {
    return id != null && id.matches("\\d{1,18}");
  }

  private ProposalText find() {
    return isNumber() ? proposals.read(Long.parseLong(id)).orElse(null) : null;
  }

  private void take(ProposalText found) {
    shown = found;
    subject = found.text().subject();
    message = found.text().body();
    revision = found.revision();
  }

  /** Keeps what stands in the fields; what can't be sent is told there. */
  public void save() throws IOException {
    Rewording done =
        rewording.reword(Long.parseLong(id), new MessageText(subject, message), revision);
    if (done instanceof Rewording.Done kept) {
      revision = kept.revision();
      shown = null;
    } else if (done instanceof Rewording.Refused refused) {
      refused.problems().forEach(this::tell);
      faces.validationFailed();
    } else if (done instanceof Rewording.ChangedMeanwhile) {
      conflict = text.of("proposal.conflict");
    } else {
      open();
    }
  }

  private void tell(DraftProblem problem) {
    String sentence =
        FaultWords.in(language.getLocale()).of(problem.code().name(), problem.arguments());
    faces.addMessage(
        FORM + place(problem.field()),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  private String place(String field) {
    return field.equals("text") ? "sms" : field;
  }

  public void approve() throws IOException {
    leave("toApprove.approved", approving.approve(List.of(Long.parseLong(id))));
  }

  public void reject() throws IOException {
    leave("toApprove.rejected", approving.reject(List.of(Long.parseLong(id)), note));
  }

  private void leave(String done, List<ApprovalOutcome> outcomes) throws IOException {
    boolean decided = outcomes.stream().allMatch(ApprovalOutcome::done);
    toasts.sayAfterRedirect(text.of(decided ? done : "toApprove.gone", 1));
    leave("/to-approve.xhtml");
  }

  private void leave(String path) throws IOException {
    faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
  }

  /** The message as it is now; null once it waits no more. */
  public ProposalText getShown() {
    if (shown == null) {
      shown = find();
    }
    return shown;
  }

  /** How it would read now, or null. */
  public Composition.Written getPreview() {
    return getShown() != null && getShown().preview() instanceof Composition.Written written
        ? written
        : null;
  }

  /** The message as the page of a frame of its own: nothing in it reaches ours. */
  public String getFramed() {
    return MailFrame.of(getPreview().body());
  }

  public List<MergeField> getMergeFields() {
    return MergeField.in(getRow().getStepType());
  }

  /** The merge fields without a value, for which it would not leave. */
  public String getMissing() {
    return getShown() != null && getShown().preview() instanceof Composition.Incomplete incomplete
        ? String.join(", ", incomplete.missing())
        : "";
  }

  public DispatchRow getRow() {
    return getShown() == null ? null : new DispatchRow(getShown().proposal().dispatch());
  }

  public boolean isLocked() {
    return !access.canEdit("invoices");
  }

  /** That somebody else reworded it meanwhile, or null. */
  public String getConflict() {
    return conflict;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
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

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
