package io.relance.web.view;

import io.relance.delivery.document.InvoiceDocumentView;
import io.relance.delivery.document.InvoiceDocuments;
import io.relance.delivery.document.InvoiceDocuments.Outcome;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.StreamedContent;

/** The PDF of the invoice on its page: given, read, replaced or removed. */
@Named
@RequestScoped
public class InvoiceFile {

  /** The attribute of the component that names the invoice. */
  private static final String NUMBER = "number";

  @EJB private InvoiceDocuments documents;
  @EJB private ApplicationUsers users;
  @Inject private FacesContext faces;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Toasts toasts;

  public void upload(FileUploadEvent event) {
    String number = (String) event.getComponent().getAttributes().get(NUMBER);
    Outcome outcome = documents.put(number, event.getFile().getContent());
    if (outcome == Outcome.KEPT) {
      toasts.say(text.of("invoice.document.kept"));
    } else {
      String sentence = text.of("invoice.document." + outcome);
      faces.addMessage(
          event.getComponent().getClientId(faces),
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
  }

  public void remove(String number) {
    documents.remove(number);
    toasts.say(text.of("invoice.document.removed"));
  }

  public boolean isThere(String number) {
    return documents.find(number).isPresent();
  }

  /** Who gave it, and when. */
  public String origin(String number) {
    InvoiceDocumentView found = documents.find(number).orElseThrow();
    return text.of(
        "invoice.document.given",
        users.find(found.givenBy()).map(ApplicationUser::name).orElse(found.givenBy()),
        formats.dateTime(found.givenAt()));
  }

  public StreamedContent open(String number) {
    return documents.open(number).map(DocumentDownload::of).orElse(null);
  }
}
