package io.relance.web.view;

import io.relance.delivery.SendingRates;
import io.relance.delivery.SendingStatus;
import io.relance.delivery.SendingSwitch;
import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchState;
import io.relance.reminder.Dispatches;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** Whether messages leave at all: the switch, the environment, the rates and the relay. */
@Named("sending")
@ViewScoped
public class SendingPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private SendingSwitch sending;
  @EJB private Dispatches dispatches;
  @EJB private ApplicationUsers users;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private transient SendingStatus status;
  private transient Map<DispatchState, Long> counts;
  private String reason;
  private Integer perMinute;
  private Integer perMinuteAndDomain;

  @PostConstruct
  void load() {
    status = sending.status();
    counts = null;
    perMinute = status.rates().perMinute();
    perMinuteAndDomain = status.rates().perMinuteAndDomain();
  }

  public void stop() {
    sending.stop(reason);
    reason = null;
    load();
    toasts.say(text.of("sending.stopped"));
  }

  public void resume() {
    sending.resume();
    load();
    toasts.say(text.of("sending.resumed"));
  }

  /** Lets messages leave from this environment from now on. */
  public void confirm() {
    sending.confirmEnvironment();
    load();
    toasts.say(text.of("sending.confirmed", status.environment()));
  }

  public void limit() {
    sending.limit(new SendingRates(perMinute, perMinuteAndDomain));
    load();
    toasts.say(text.of("sending.limited"));
  }

  /** As it was when this request began to ask. */
  public SendingStatus getStatus() {
    if (status == null) {
      status = sending.status();
    }
    return status;
  }

  /** How many dispatches are in a state, named as in {@code RETRY}. */
  public long count(String state) {
    if (counts == null) {
      counts = dispatches.countByState(DispatchFilter.ALL);
    }
    return counts.getOrDefault(DispatchState.valueOf(state), 0L);
  }

  /** What a person is called, by their login; the login itself where nobody is known by it. */
  public String name(String login) {
    return users.find(login).map(ApplicationUser::name).orElse(login);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Integer getPerMinute() {
    return perMinute;
  }

  public void setPerMinute(Integer perMinute) {
    this.perMinute = perMinute;
  }

  public Integer getPerMinuteAndDomain() {
    return perMinuteAndDomain;
  }

  public void setPerMinuteAndDomain(Integer perMinuteAndDomain) {
    this.perMinuteAndDomain = perMinuteAndDomain;
  }
}
