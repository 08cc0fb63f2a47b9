package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.Channel;
import io.relance.reminder.decision.Reason;
import io.relance.reporting.IncompleteInvoice.LeftOut;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Optional;

/**
 * What a person has to complete: the invoices that the last night held because nobody can receive
 * or a value is missing, and the communications that were left out of an invoice's latest stage, as
 * long as nobody could receive them still.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class IncompleteInvoices {

  /**
   * Whom a message would reach is {@code RecipientChoice}'s to say; a test holds the two together.
   */
  private static final String REACHES_NOBODY =
      """
      case l.channel
        when 'LETTER' then
          coalesce(trim(c.street), '') = '' or coalesce(trim(c.postal_code), '') = ''
          or coalesce(trim(c.city), '') = ''
        when 'SMS' then
          coalesce(trim(c.phone), '') = '' and not exists (
            select 1 from contact k where k.customer_id = c.id
            and (k.id = i.recipient_id or k.billing or k.decision_maker) and trim(k.phone) <> '')
        else
          coalesce(trim(c.email), '') = '' and not exists (
            select 1 from contact k where k.customer_id = c.id
            and (k.id = i.recipient_id or k.billing or k.decision_maker) and trim(k.email) <> '')
      end""";

  private static final String INCOMPLETE =
      """
      from (
        select p.invoice_id, p.reason, 0 as step_number, cast(null as varchar(10)) as channel,
          cast(null as varchar(200)) as label, cast(null as date) as night
        from scenario_position p
        where p.decision = 'HOLD' and p.reason in ('NO_RECIPIENT', 'MISSING_VALUE')
        union all
        select l.invoice_id, l.reason, l.step_number, l.channel, l.label, l.business_date
        from left_out_communication l
        join scenario_position p on p.id = l.position_id
          and p.stage_sequence = l.stage_sequence and p.last_stage_on = l.business_date
        join invoice i on i.id = l.invoice_id
        join customer c on c.id = i.customer_id
        where p.state <> 'ENDED' and l.reason = 'NO_RECIPIENT' and %s) w
      """
          .formatted(REACHES_NOBODY);

  private static final String PAGE =
      """
      select i.number, c.id as customer_id, c.number as customer, c.name, i.currency, i.balance_due, w.reason,
        r.detail, coalesce(w.night, r.first_night) as since, w.step_number, w.channel, w.label
      """
          + INCOMPLETE
          + """
          join invoice i on i.id = w.invoice_id
          join customer c on c.id = i.customer_id
          left join recorded_reason r on w.channel is null
            and r.invoice_id = w.invoice_id and r.last_night is null and r.reason = w.reason
          order by c.name, c.id, i.due_date, i.number, w.step_number""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public IncompleteInvoices() {}

  IncompleteInvoices(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A part of them, customer by customer.
   *
   * @param first index of the first, from 0
   */
  public List<IncompleteInvoice> page(int first, int size) {
    List<?> rows =
        entities
            .createNativeQuery(PAGE, Tuple.class)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    return rows.stream().map(row -> invoice((Tuple) row)).toList();
  }

  private static IncompleteInvoice invoice(Tuple row) {
    return new IncompleteInvoice(
        row.get("number", String.class),
        row.get("customer_id", Long.class),
        row.get("customer", String.class),
        row.get("name", String.class),
        row.get("currency", String.class),
        row.get("balance_due", BigDecimal.class),
        Reason.valueOf(row.get("reason", String.class)),
        row.get("detail", String.class),
        Optional.ofNullable(row.get("since", Date.class)).map(Date::toLocalDate).orElse(null),
        leftOut(row));
  }

  private static LeftOut leftOut(Tuple row) {
    return Optional.ofNullable(row.get("channel", String.class))
        .map(Channel::valueOf)
        .map(
            channel ->
                new LeftOut(
                    row.get("step_number", Integer.class), channel, row.get("label", String.class)))
        .orElse(null);
  }

  public long count() {
    return ((Number) entities.createNativeQuery("select count(*) " + INCOMPLETE).getSingleResult())
        .longValue();
  }
}
