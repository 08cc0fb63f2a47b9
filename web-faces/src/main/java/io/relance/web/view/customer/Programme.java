package io.relance.web.view.customer;

import io.relance.scenario.CustomerProgrammes;
import io.relance.scenario.CustomerProgrammes.Outcome;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Starts and ends the programme of a customer, and says what became of the wish. */
@RequestScoped
public class Programme {

  @EJB private CustomerProgrammes programmes;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  /**
   * @param source code of the scenario to copy
   * @return the outcome of Faces: the editor with the copy, or null to stay where no copy was made
   */
  public String start(String number, String source) {
    Outcome outcome = programmes.start(number, source);
    if (outcome instanceof Outcome.Started started) {
      toasts.sayAfterRedirect(text.of("customer.programme.started"));
      return editor(started.code());
    }
    if (outcome instanceof Outcome.Drafted drafted) {
      toasts.sayAfterRedirect(text.of("customer.programme.drafted"));
      return editor(drafted.code());
    }
    return outcome instanceof Outcome.Exists exists ? editor(exists.code()) : null;
  }

  private static String editor(String code) {
    return "/scenario.xhtml?faces-redirect=true&code=" + code;
  }

  public void end(String number) {
    if (programmes.end(number)) {
      toasts.say(number, text.of("customer.programme.ended"), null);
    }
  }
}
