package io.relance.user;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.FINANCE;

import io.relance.time.CompanyClock;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Makes sure that a user reads the mail of the address from which reminders are to leave: a signed
 * link goes there, and whoever opens it and confirms has validated the address.
 */
@Stateless
public class AddressValidation {

  private static final Duration LIFE = Duration.ofDays(7);

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private KeyRing keys;
  @Inject private ValidationMail mail;
  @Inject private CompanyClock clock;

  /** What became of a request to send the link. */
  public enum LinkSent {
    SENT,
    /** The login is not known, or has no address. */
    NO_ADDRESS,
    /** The address is validated already: nothing was sent. */
    ALREADY_VALIDATED,
    /** The mail relay did not take the message. */
    NOT_SENT
  }

  /**
   * @param email the address of which the link speaks, or null where it is unreadable
   */
  public record Link(LinkState state, String email) {}

  /**
   * Mails a link to the user's address.
   *
   * @param page the whole address of the page that confirms, to which the token is appended
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE})
  public LinkSent sendLink(String login, String page) {
    ApplicationUser user = entities.find(ApplicationUser.class, login);
    if (user == null || user.email().isEmpty()) {
      return LinkSent.NO_ADDRESS;
    }
    if (user.maySend()) {
      return LinkSent.ALREADY_VALIDATED;
    }
    return mail.send(invitation(user, page)) ? LinkSent.SENT : LinkSent.NOT_SENT;
  }

  /** Looks at a link without confirming it: mail scanners open links too. */
  @PermitAll
  public Link open(String token) {
    return signer()
        .read(token)
        .map(claim -> new Link(stateOf(claim), claim.email()))
        .orElseGet(() -> new Link(LinkState.UNREADABLE, null));
  }

  /** Confirms the address. Open to all: the token is the proof, and the reader need not log in. */
  @PermitAll
  public Link confirm(String token) {
    Link link = open(token);
    if (link.state() != LinkState.VALID) {
      return link;
    }
    AddressClaim claim = signer().read(token).orElseThrow();
    entities.find(ApplicationUser.class, claim.login()).validateEmail(claim.email(), clock.now());
    return new Link(LinkState.CONFIRMED, claim.email());
  }

  private LinkState stateOf(AddressClaim claim) {
    return claim.stateFor(entities.find(ApplicationUser.class, claim.login()), clock.instant());
  }

  private ValidationMail.Invitation invitation(ApplicationUser user, String page) {
    Instant expires = clock.instant().plus(LIFE);
    String email = user.email().orElseThrow();
    String token = signer().sign(new AddressClaim(user.login(), email, expires));
    return new ValidationMail.Invitation(
        user.name(),
        email,
        user.language(),
        page + "?token=" + token,
        LocalDateTime.ofInstant(expires, clock.zone()));
  }

  private LinkSigner signer() {
    return new LinkSigner(keys.key(KeyPurpose.ADDRESS_VALIDATION));
  }
}
