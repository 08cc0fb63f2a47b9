package io.relance.delivery;

import io.relance.reminder.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The channels that there are. */
@ApplicationScoped
public class Relays {

  @Inject private Instance<Relay> relays;

  /** The channels by which messages can leave, in the order in which they are listed. */
  public List<Channel> setUp() {
    return Stream.of(Channel.values()).filter(this::isSetUp).toList();
  }

  private boolean isSetUp(Channel channel) {
    return relays.stream().anyMatch(relay -> serves(relay, channel));
  }

  private static boolean serves(Relay relay, Channel channel) {
    return relay.channel() == channel && relay.isSetUp();
  }

  /**
   * @throws java.util.NoSuchElementException for a channel that is not set up
   */
  public Relay of(Channel channel) {
    return relays.stream().filter(relay -> serves(relay, channel)).findFirst().orElseThrow();
  }
}
