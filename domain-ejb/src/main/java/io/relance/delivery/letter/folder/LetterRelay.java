package io.relance.delivery.letter.folder;

import static java.lang.System.Logger.Level.ERROR;

import io.relance.delivery.Answer;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.Relay;
import io.relance.delivery.letter.DropLetters;
import io.relance.delivery.letter.LetterBox;
import io.relance.delivery.letter.MailingProvider;
import io.relance.reminder.Channel;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The way of letters. A letter has left with the transaction that has made it: nothing is handed
 * over, and the provider's folder is filled when the line is given back.
 */
@ApplicationScoped
public class LetterRelay implements Relay {

  private static final System.Logger LOG = System.getLogger(LetterRelay.class.getName());

  @EJB private DropLetters drop;
  @Inject private MailingProvider provider;

  @Override
  public Channel channel() {
    return Channel.LETTER;
  }

  /** Letters need nothing but our own print queue. */
  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public Line line() {
    return new Line() {
      @Override
      public Optional<String> connect() {
        return Optional.empty();
      }

      @Override
      public Answer send(OutgoingDispatch dispatch) {
        throw new IllegalStateException("Letter " + dispatch.dispatchId() + " has left already.");
      }

      @Override
      public void close() {
        provider.box().ifPresent(LetterRelay.this::fill);
      }
    };
  }

  /**
   * What can't be written waits for the next delivery; the letters are in the queue all the same.
   */
  private void fill(LetterBox folder) {
    try {
      drop.into(folder);
    } catch (RuntimeException unwritable) {
      LOG.log(ERROR, "Letters could not be put into the folder.", unwritable);
    }
  }
}
