package io.relance.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A relay that answers as a test wants it to. */
public final class RelayFake implements MailRelay, MailRelay.Line {

  private final List<OutgoingMail> taken = new ArrayList<>();
  private Function<OutgoingMail, Answer> answers = mail -> new Answer.Accepted();
  private int refusals;
  private int attempts;

  /** Lets nobody connect for so many times. */
  public RelayFake refusing(int times) {
    refusals = times;
    return this;
  }

  public RelayFake answering(Function<OutgoingMail, Answer> replies) {
    answers = replies;
    return this;
  }

  /** What it was given, in order, whatever it answered. */
  public List<OutgoingMail> taken() {
    return taken;
  }

  int attempts() {
    return attempts;
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
  public Answer send(OutgoingMail mail) {
    taken.add(mail);
    return answers.apply(mail);
  }

  @Override
  public void close() {}
}
