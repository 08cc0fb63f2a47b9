package io.relance.delivery.bounce.imap;

import io.relance.delivery.bounce.BounceMailbox;
import io.relance.delivery.bounce.IncomingMail;
import io.relance.delivery.bounce.MailboxUnreachableException;
import io.relance.delivery.bounce.ReturnAddress;
import io.relance.delivery.environment.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mailbox that {@code RELANCE_BOUNCE_IMAP_…} names. What is dealt with moves to a folder of its
 * own, so that a person who opens the mailbox finds only what is left; that stays unread, flagged.
 */
@ApplicationScoped
public class ImapMailbox implements BounceMailbox {

  private static final Logger LOG = System.getLogger(ImapMailbox.class.getName());

  private static final String PARENT = "Relance";
  private static final String PROCESSED = "Processed";

  /** A look takes so many at most; the next look goes on. */
  private static final int AT_ONCE = 500;

  private Variables variables = new Variables(ReturnAddress.PREFIX, System.getenv());

  public ImapMailbox() {}

  /** One made by other variables than the environment's. */
  public ImapMailbox(Variables variables) {
    this.variables = variables;
  }

  @Override
  public Optional<String> name() {
    return ImapAccount.of(variables).map(ImapAccount::name);
  }

  @Override
  public void read(Reader reader) throws MailboxUnreachableException {
    ImapAccount account = ImapAccount.of(variables).orElseThrow();
    try (Store store = account.connect()) {
      Folder folder = store.getFolder(account.folder());
      folder.open(Folder.READ_WRITE);
      try {
        read(store, folder, reader);
      } finally {
        folder.close(false);
      }
    } catch (MessagingException | ClassCastException unreachable) {
      throw new MailboxUnreachableException(words(unreachable), unreachable);
    }
  }

  private static String words(Exception unreachable) {
    return unreachable.getMessage() == null
        ? unreachable.getClass().getSimpleName()
        : unreachable.getMessage().strip();
  }

  private static void read(Store store, Folder folder, Reader reader) throws MessagingException {
    UIDFolder numbers = (UIDFolder) folder;
    long generation = numbers.getUIDValidity();
    long last = reader.lastRead(generation);
    List<Message> done = new ArrayList<>();
    int read = 0;
    for (Message message : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
      long number = numbers.getUID(message);
      if (number > last && read < AT_ONCE) {
        read++;
        if (reader.read(new Letter(generation, number, content(message)))) {
          done.add(message);
        } else {
          message.setFlag(Flags.Flag.FLAGGED, true);
        }
      }
    }
    putAway(store, folder, done.toArray(Message[]::new));
  }

  /** The mail, or its beginning; empty where it can't be read. */
  private static Optional<IncomingMail> content(Message message) {
    try {
      Beginning bytes = new Beginning();
      message.writeTo(bytes);
      return Optional.of(MailParts.of(bytes.toByteArray()));
    } catch (Beginning.EnoughException enough) {
      return Optional.of(MailParts.of(enough.bytes()));
    } catch (IOException | MessagingException | RuntimeException unreadable) {
      LOG.log(Level.WARNING, "A mail can't be read: {0}", unreadable.toString());
      return Optional.empty();
    }
  }

  /** A server that doesn't let us have a folder keeps them where they are, marked as seen. */
  private static void putAway(Store store, Folder folder, Message[] done)
      throws MessagingException {
    if (done.length == 0) {
      return;
    }
    folder.setFlags(done, new Flags(Flags.Flag.SEEN), true);
    try {
      Folder processed = processed(store);
      folder.copyMessages(done, processed);
      folder.setFlags(done, new Flags(Flags.Flag.DELETED), true);
      folder.expunge();
    } catch (MessagingException kept) {
      LOG.log(Level.WARNING, "What was read stays where it is: {0}", kept.getMessage());
    }
  }

  private static Folder processed(Store store) throws MessagingException {
    char separator = store.getDefaultFolder().getSeparator();
    Folder parent = store.getFolder(PARENT);
    if (!parent.exists()) {
      parent.create(Folder.HOLDS_FOLDERS | Folder.HOLDS_MESSAGES);
    }
    Folder processed = store.getFolder(PARENT + separator + PROCESSED);
    if (!processed.exists()) {
      processed.create(Folder.HOLDS_MESSAGES);
    }
    return processed;
  }
}
