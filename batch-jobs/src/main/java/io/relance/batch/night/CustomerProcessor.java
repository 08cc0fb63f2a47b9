package io.relance.batch.night;

import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.reminder.facts.CustomerFile;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Decides for one customer, by what was set and published when its partition began. */
@Dependent
@Named("customerProcessor")
public class CustomerProcessor implements ItemProcessor {

  @Inject private JobContext job;
  @Inject private CurrentBasis basis;

  private ReminderDecision decision;

  @Override
  public CustomerNight processItem(Object item) {
    CustomerFacts customer = ((CustomerFile) item).facts();
    return new CustomerNight(customer, decision().decide(customer, NightOf.job(job)));
  }

  private ReminderDecision decision() {
    if (decision == null) {
      decision = basis.read().decision();
    }
    return decision;
  }
}
