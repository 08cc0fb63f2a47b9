package io.relance.delivery;

import io.relance.reminder.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A relay that answers as a test wants it to. */
public final class RelayFake implements Relay, Relay.Line {

  private final Channel channel;

  private final List<OutgoingDispatch> taken = new ArrayList<>();
  private Function<OutgoingDispatch, Answer> answers = mail -> new Answer.Accepted();
  private int refusals;
  private int attempts;

  /** A relay for e-mail. */
  public RelayFake() {
    this(Channel.EMAIL);
  }

  public RelayFake(Channel channel) {
    this.channel = channel;
  }

  /** Lets nobody connect for so many times. */
  public RelayFake refusing(int times) {
    refusals = times;
    return this;
  }

  public RelayFake answering(Function<OutgoingDispatch, Answer> replies) {
    answers = replies;
    return this;
  }

  /** What it was given, in order, whatever it answered. */
  public List<OutgoingDispatch> taken() {
    return taken;
  }

  int attempts() {
    return attempts;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public Line line() {
    return this;
  }

  @Override
  public Optional<String> connect() {
    attempts++;
    return refusals-- > 0 ? Optional.of("Connection refused") : Optional.empty();
  }

  @Override
  public Answer send(OutgoingDispatch mail) {
    taken.add(mail);
    return answers.apply(mail);
  }

  @Override
  public void close() {}
}
