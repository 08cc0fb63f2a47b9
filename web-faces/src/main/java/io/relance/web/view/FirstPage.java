package io.relance.web.view;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.component.datatable.DataTableState;

/** Where a table begins again once something else of it is asked for. */
public final class FirstPage {

  private FirstPage() {}

  /** Turns the table back, also where the session remembers the page of the last visit. */
  public static void of(FacesContext faces, String table) {
    DataTable rows = (DataTable) faces.getViewRoot().findComponent(table);
    rows.setFirst(0);
    DataTableState remembered = rows.getMultiViewState(false);
    if (remembered != null) {
      remembered.setFirst(0);
    }
  }
}
