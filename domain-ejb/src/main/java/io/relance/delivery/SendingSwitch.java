package io.relance.delivery;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;

import io.relance.reminder.Channel;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stops all sending at once, and lets it go on. The message under way is finished; of those taken
 * together with it, none leaves later than two seconds after.
 */
@Stateless
public class SendingSwitch {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private RelayWatch watch;
  @Inject private Relays relays;
  @Inject private Environment environment;
  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /** Whether neither a person's stop nor another environment keeps messages from leaving. */
  @PermitAll
  public boolean isOpen() {
    return entities.find(SendingControl.class, SendingControl.ID).letsSendIn(environment.name());
  }

  @PermitAll
  public SendingStatus status() {
    return SendingStatus.of(
        entities.find(SendingControl.class, SendingControl.ID), environment.name(), channels());
  }

  private List<ChannelStatus> channels() {
    List<Channel> setUp = relays.setUp();
    return Stream.of(Channel.values())
        .map(channel -> ChannelStatus.of(watch.health(channel), setUp.contains(channel)))
        .toList();
  }

  /**
   * @param reason in words, or null
   */
  @RolesAllowed({ADMINISTRATOR, API})
  public void stop(String reason) {
    locked().stop(reason, caller(), clock.now());
  }

  @RolesAllowed({ADMINISTRATOR, API})
  public void resume() {
    locked().resume(caller(), clock.now());
  }

  /** Lets messages leave from the environment in which this database has been copied. */
  @RolesAllowed(ADMINISTRATOR)
  public void confirmEnvironment() {
    locked().confirm(environment.name(), caller(), clock.now());
  }

  @RolesAllowed({ADMINISTRATOR, API})
  public void limit(SendingRates rates) {
    locked().limit(rates);
  }

  private SendingControl locked() {
    return entities.find(SendingControl.class, SendingControl.ID, LockModeType.PESSIMISTIC_WRITE);
  }

  private String caller() {
    return session.getCallerPrincipal().getName();
  }
}
