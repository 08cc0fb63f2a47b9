package io.relance.delivery;

import io.relance.reminder.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The channels that a test has set up. */
final class RelaysFake extends Relays {

  private final Map<Channel, Relay> relays = new EnumMap<>(Channel.class);

  RelaysFake with(Relay relay) {
    relays.put(relay.channel(), relay);
    return this;
  }

  @Override
  public List<Channel> setUp() {
    return List.copyOf(relays.keySet());
  }

  @Override
  public Relay of(Channel channel) {
    return relays.get(channel);
  }
}
