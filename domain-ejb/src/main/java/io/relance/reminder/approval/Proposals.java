package io.relance.reminder.approval;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.money.Money;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.DispatchOrder;
import io.relance.reminder.DispatchState;
import io.relance.reminder.DispatchText;
import io.relance.reminder.DispatchView;
import io.relance.reminder.Dispatches;
import io.relance.reminder.OpenShares;
import io.relance.reminder.Remainder;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.decision.RecipientChoice;
import io.relance.reminder.message.Correspondence;
import io.relance.reminder.message.MessageComposer;
import io.relance.scenario.MessageText;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.Step;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages that wait for approval, with what would become of them now. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class Proposals {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Dispatches dispatches;
  @EJB private CurrentBasis currentBasis;
  @EJB private CustomerFactsReader facts;
  @EJB private PublishedScenarios scenarios;
  @EJB private Correspondence correspondence;
  @EJB private Reviews reviews;
  @Inject private CompanyClock clock;

  /** A dispatch with what it is about and what is left of it. */
  private record Standing(
      DispatchView dispatch,
      PublishedScenario scenario,
      boolean lessCredits,
      List<DispatchInvoice> shares,
      Remainder left) {

    Step.Communication step() {
      return (Step.Communication) scenario.steps().get(dispatch.step() - 1);
    }

    boolean isRectification() {
      return dispatch.rectifies() != null;
    }

    Claimed claimed() {
      return Claimed.of(left.customer(), left.standing(), lessCredits);
    }
  }

  /**
   * @param filter its states don't matter
   */
  public List<Proposal> list(
      DispatchFilter filter, DispatchOrder order, boolean descending, int offset, int most) {
    List<DispatchView> page =
        dispatches.list(filter.in(DispatchState.PROPOSED), order, descending, offset, most);
    DecisionBasis basis = currentBasis.read();
    Map<Long, DispatchReview> reviewed = reviews.of(page.stream().map(DispatchView::id).toList());
    return standing(page, basis).stream()
        .map(one -> proposal(one, basis, reviewed.get(one.dispatch().id())))
        .toList();
  }

  public long count(DispatchFilter filter) {
    return dispatches.count(filter.in(DispatchState.PROPOSED));
  }

  /** The ids of all of them, in the order of their decision. */
  public List<Long> ids(DispatchFilter filter) {
    return dispatches.ids(filter.in(DispatchState.PROPOSED));
  }

  /** The words of one, empty unless it waits for approval. */
  public Optional<ProposalText> read(long id) {
    return dispatches
        .find(id)
        .map(DispatchText::dispatch)
        .filter(dispatch -> dispatch.state() == DispatchState.PROPOSED)
        .map(this::text);
  }

  private ProposalText text(DispatchView dispatch) {
    DecisionBasis basis = currentBasis.read();
    Standing one = standing(List.of(dispatch), basis).get(0);
    Optional<DispatchReview> review = reviews.find(dispatch.id());
    Optional<Recipient> recipient = recipient(one);
    MessageText text =
        review
            .flatMap(DispatchReview::text)
            .orElseGet(() -> inReadersWords(one, recipient).words());
    Proposal proposal = proposal(one, basis, review.orElse(null));
    return new ProposalText(
        proposal,
        text,
        recipient
            .filter(known -> proposal.objection() == null)
            .map(
                known ->
                    correspondence
                        .composer()
                        .compose(
                            one.step().saying(text),
                            one.left().customer(),
                            one.claimed(),
                            known,
                            clock.today()))
            .orElse(null),
        proposal.objection() == null && recipient.isEmpty()
            ? Reason.NO_RECIPIENT
            : proposal.objection(),
        review.map(DispatchReview::revision).orElse(ProposalText.UNTOUCHED));
  }

  private static Step.Communication inReadersWords(Standing one, Optional<Recipient> recipient) {
    return recipient
        .map(known -> MessageComposer.forReader(one.step(), one.left().customer(), known))
        .orElseGet(one::step);
  }

  private Optional<Recipient> recipient(Standing one) {
    return one.isRectification()
        ? entities.find(ReminderDispatch.class, one.dispatch().id()).sameRecipient()
        : chosen(one);
  }

  private static Optional<Recipient> chosen(Standing one) {
    return one.left().standing().stream()
        .findFirst()
        .flatMap(first -> RecipientChoice.of(one.step(), one.left().customer(), first));
  }

  private static Proposal proposal(Standing one, DecisionBasis basis, DispatchReview review) {
    boolean reworded = review != null && review.text().isPresent();
    if (one.left().standing().isEmpty()) {
      return new Proposal(
          one.dispatch(), decided(one), one.left().objection().orElseThrow(), reworded);
    }
    Money claimed = one.claimed().total();
    if (one.isRectification()) {
      return new Proposal(one.dispatch(), Money.zero(claimed.currency()), null, reworded);
    }
    Optional<Reason> tooLittle = basis.decision().tooLittle(one.scenario(), one.claimed());
    return new Proposal(one.dispatch(), claimed, tooLittle.orElse(null), reworded);
  }

  /** What the night saw, of invoices of which nothing is claimed any more. */
  private static Money decided(Standing one) {
    DispatchInvoice any = one.shares().get(0);
    return one.shares().stream()
        .map(DispatchInvoice::balanceDue)
        .map(balance -> new Money(balance, currencyOf(any, one)))
        .reduce(Money::plus)
        .orElseThrow();
  }

  private static Currency currencyOf(DispatchInvoice share, Standing one) {
    return one.left().customer().invoices().stream()
        .filter(invoice -> invoice.id() == share.invoiceId())
        .findFirst()
        .orElseThrow()
        .balanceDue()
        .currency();
  }

  private List<Standing> standing(List<DispatchView> page, DecisionBasis basis) {
    if (page.isEmpty()) {
      return List.of();
    }
    List<Long> ids = page.stream().map(DispatchView::id).toList();
    Set<Long> lessCredits = lessCredits(ids);
    OpenShares shares = OpenShares.of(ids, entities, facts);
    return page.stream()
        .map(
            dispatch ->
                new Standing(
                    dispatch,
                    scenarios.find(dispatch.scenario(), dispatch.scenarioVersion()).orElseThrow(),
                    lessCredits.contains(dispatch.id()),
                    shares.of(dispatch.id()),
                    shares.left(
                        dispatch.id(),
                        customer -> customer.number().equals(dispatch.customerNumber()),
                        basis.decision(),
                        clock.today())))
        .toList();
  }

  private Set<Long> lessCredits(Collection<Long> ids) {
    return Set.copyOf(
        entities
            .createQuery(
                "select d.id from ReminderDispatch d where d.id in :ids and d.lessCredits = true",
                Long.class)
            .setParameter("ids", ids)
            .getResultList());
  }
}
