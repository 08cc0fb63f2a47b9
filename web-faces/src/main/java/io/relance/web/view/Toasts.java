package io.relance.web.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/**
 * The one sentence at the foot of the page that says what has just been done, and offers to undo
 * it. Never for the errors of a form: those stand at their field.
 */
@Named
@ViewScoped
public class Toasts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FLASH = "io.relance.toast";
  private static final String FRAGMENT = "toasts:toast";

  /** What *Undo* does. It is kept with the page, and serialised with it. */
  @FunctionalInterface
  public interface Undo extends Serializable {
    void run();
  }

  private String subject;
  private String sentence;
  private Undo undo;

  /** Says what has been done. */
  public void say(String done) {
    say(null, done, null);
  }

  /**
   * Says what has been done to what.
   *
   * @param about what it was done to, shown first and strong; may be null
   * @param howToUndo what takes it back; null if nothing does
   */
  public void say(String about, String done, Undo howToUndo) {
    subject = about;
    sentence = done;
    undo = howToUndo;
    if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
      PrimeFaces.current().ajax().update(FRAGMENT);
    }
  }

  /** Says on the page that follows a redirect what has been done on this one. */
  public void sayAfterRedirect(String done) {
    flash().put(FLASH, done);
    flash().setRedirect(true);
  }

  /** Takes it back. The page that offered to shows itself again. */
  public void undo() {
    Undo taking = undo;
    dismiss();
    if (taking != null) {
      taking.run();
    }
  }

  public void dismiss() {
    subject = null;
    sentence = null;
    undo = null;
  }

  public boolean isUndoable() {
    return undo != null;
  }

  public String getSubject() {
    return subject;
  }

  public String getSentence() {
    return sentence == null ? (String) flash().get(FLASH) : sentence;
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }
}
