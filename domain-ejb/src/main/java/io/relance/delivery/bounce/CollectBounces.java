package io.relance.delivery.bounce;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static io.relance.user.Role.OPERATOR;

import io.relance.delivery.bounce.BounceMailbox.Letter;
import io.relance.delivery.bounce.BounceMailbox.Reader;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads the mails that came back since the last look, each in a transaction of its own. */
@Stateless
@RunAs(Role.JOBS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CollectBounces {

  private static final Logger LOG = System.getLogger(CollectBounces.class.getName());

  @EJB private RecordBounce recording;
  @Inject private BounceMailbox mailbox;
  @Inject private ReturnAddress address;

  /**
   * @return empty where no mailbox is set
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, API, JOBS})
  public Optional<Collected> collect() {
    return mailbox.name().map(this::collect);
  }

  private Collected collect(String name) {
    Visit visit = new Visit(name);
    String obstacle = null;
    try {
      mailbox.read(visit);
    } catch (MailboxUnreachableException unreachable) {
      LOG.log(Level.WARNING, "The mailbox {0} is not read: {1}", name, unreachable.getMessage());
      obstacle = unreachable.getMessage();
    }
    return new Collected(visit.outcomes, obstacle);
  }

  /** One look into the mailbox. */
  private final class Visit implements Reader {

    private final String name;
    private final Recognition recognition = new Recognition(address.address());
    private final Map<ReadOutcome, Long> outcomes = new EnumMap<>(ReadOutcome.class);

    Visit(String name) {
      this.name = name;
    }

    @Override
    public long lastRead(long generation) {
      return recording.lastRead(name, generation);
    }

    @Override
    public boolean read(Letter letter) {
      ReadOutcome outcome = record(letter, finding(letter));
      outcomes.merge(outcome, 1L, Long::sum);
      return outcome.isDealtWith();
    }

    /** What can't be taken note of, a person looks at. */
    private ReadOutcome record(Letter letter, Finding finding) {
      try {
        return recording.record(name, letter, finding);
      } catch (EJBException broken) {
        LOG.log(Level.ERROR, "Mail " + letter.number() + " could not be noted.", broken);
        return recording.record(name, letter, new Finding.Unknown());
      }
    }

    private Finding finding(Letter letter) {
      return letter.mail().map(recognition::of).orElseGet(Finding.Unknown::new);
    }
  }
}
