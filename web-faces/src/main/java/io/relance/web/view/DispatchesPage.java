package io.relance.web.view;

import io.relance.reminder.Dispatches;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.primefaces.event.SelectEvent;
import org.primefaces.model.LazyDataModel;

/** What was decided to be sent, and what became of it. */
@Named("dispatches")
@ViewScoped
public class DispatchesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "dispatches:sent";

  @EJB private Dispatches history;
  @Inject private DispatchCriteria criteria;
  @Inject private FacesContext faces;

  private DispatchModel rows;

  @PostConstruct
  void load() {
    rows = new DispatchModel(history, criteria::filter);
  }

  /** Shows the first page of what the criteria leave. */
  public void apply() {
    FirstPage.of(faces, TABLE);
  }

  public void clear() {
    criteria.clear();
    apply();
  }

  public void open(SelectEvent<DispatchRow> event) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(
        external.getRequestContextPath() + "/dispatch.xhtml?id=" + event.getObject().getKey());
  }

  public LazyDataModel<DispatchRow> getRows() {
    return rows;
  }
}
