package io.relance.reminder.facts;

/** The statements that read facts: as many for one customer as for a thousand. */
final class Statements {

  private static final String OPEN_AND_DUE_BY =
      "i.status in ('OPEN', 'IN_PAYMENT') and i.balance_due > 0 and i.due_date <= ?";

  private static final String INVOICE_AND_POSITION =
      """
      select i.id, i.customer_id, i.number, i.invoice_date, i.due_date, i.currency,
        i.amount_excl_tax, i.amount_incl_tax, i.credited, i.balance_due, i.status,
        i.do_not_remind, i.scheduled, i.scenario, i.recipient_id,
        p.scenario, p.scenario_version, p.chosen_by, p.entered_on, p.waits_at,
        p.stages_had, p.stage_sequence, p.last_stage_on, p.restarted_on
      """;

  /**
   * Every customer of whom a night has to read something. Each part walks an index in the order of
   * the customers and stops when the page is full.
   */
  private static final String CUSTOMERS_IN_RANGE =
      """
      select distinct i.customer_id from invoice i
      where i.customer_id > ? and i.customer_id <= ? and %s
      """
          .formatted(OPEN_AND_DUE_BY);

  private static final String CUSTOMERS_AT_IN_RANGE =
      """
      select distinct p.customer_id from scenario_position p
      where p.customer_id > ? and p.customer_id <= ? and p.state = '%s'
      """;

  private static final String CUSTOMERS_WAITING_IN_RANGE =
      CUSTOMERS_AT_IN_RANGE.formatted("WAITING");

  /** A completed position has not ended: what it left for approval goes once the invoice has. */
  private static final String CUSTOMERS_COMPLETED_IN_RANGE =
      CUSTOMERS_AT_IN_RANGE.formatted("COMPLETED");

  /** What nights say of an invoice that stands in no scenario, until one says that it has ended. */
  private static final String CUSTOMERS_OUTSIDE_IN_RANGE =
      """
      select distinct r.outside_customer_id as customer_id from recorded_reason r
      where r.outside_customer_id > ? and r.outside_customer_id <= ?
      """;

  private static final String NOT_ENDED = "p.state in ('WAITING', 'COMPLETED')";

  static final String CUSTOMER_PAGE =
      """
      select customer_id from (
        (%s order by customer_id fetch first ? rows only)
        union
        (%s order by customer_id fetch first ? rows only)
        union
        (%s order by customer_id fetch first ? rows only)
        union
        (%s order by customer_id fetch first ? rows only)
      ) page order by customer_id fetch first ? rows only
      """
          .formatted(
              CUSTOMERS_IN_RANGE,
              CUSTOMERS_WAITING_IN_RANGE,
              CUSTOMERS_COMPLETED_IN_RANGE,
              CUSTOMERS_OUTSIDE_IN_RANGE);

  /** The last customer of each of so many parts that are equal in number of customers. */
  static final String RANGE_ENDS =
      """
      select max(customer_id) from (
        select customer_id, ntile(?) over (order by customer_id) as part
        from ((%s) union (%s) union (%s) union (%s)) due
      ) parts group by part order by part
      """
          .formatted(
              CUSTOMERS_IN_RANGE,
              CUSTOMERS_WAITING_IN_RANGE,
              CUSTOMERS_COMPLETED_IN_RANGE,
              CUSTOMERS_OUTSIDE_IN_RANGE);

  static final String INVOICE_COUNT =
      """
      select count(*) from invoice i
      left join scenario_position p on p.invoice_id = i.id
      where (%s) or %s
      or exists (select 1 from recorded_reason r
        where r.invoice_id = i.id and r.outside_customer_id is not null)
      """
          .formatted(OPEN_AND_DUE_BY, NOT_ENDED);

  /** An address at which nothing arrives is none. */
  static final String CUSTOMERS =
      """
      select c.id, c.number, c.name, c.type, c.language, c.scenario, c.category, k.scenario,
        case when c.email_failed_on is null then c.email end, c.phone, c.street, c.postal_code, c.city, c.country
      from customer c
      left join customer_category k on k.name = c.category
      where c.id = any (?)
      order by c.id
      """;

  /** Read for all customers at once: in the list above it would be looked up for each of them. */
  static final String HOLDS =
      """
      select customer_id, kind from customer_hold
      where customer_id = any (?) and released_on is null
      """;

  /**
   * When customers were last reminded. Only a least number of days between two contacts asks for
   * it: where the company wants none, no row is looked at.
   */
  static final String LAST_CONTACTS =
      """
      select customer_id, max(business_date) from reminder_dispatch
      where exists (select 1 from invoice_options where minimum_days_between_contacts > 0)
      and customer_id = any (?) and state <> 'CANCELLED' and rectifies is null
      group by customer_id
      """;

  /**
   * What is open in customers' favour. Only messages for a whole customer tell it: where no
   * scenario has them, no row is looked at.
   */
  static final String OPEN_CREDITS =
      """
      select customer_id, number, invoice_date, currency, balance_due from invoice
      where exists (
        select 1 from scenario s
        join scenario_version v on v.scenario_id = s.id and v.number = s.published_version
        where v.message_grouping = 'PER_CUSTOMER')
      and customer_id = any (?) and status in ('OPEN', 'IN_PAYMENT') and balance_due < 0
      order by customer_id, invoice_date, number
      """;

  static final String CONTACTS =
      """
      select customer_id, id, civility, first_name, last_name,
        case when email_failed_on is null then email end, phone, billing, decision_maker, language
      from contact where customer_id = any (?) order by id
      """;

  /**
   * What a night reads: open invoices that are due, those whose position has not ended, and those
   * without a position of which a night has said something that may be over. Each table is told the
   * customers: from one of them alone, another might be read from end to end.
   */
  static final String INVOICES_OF_CUSTOMERS =
      """
      %1$s
      from invoice i
      left join scenario_position p on p.invoice_id = i.id and p.customer_id = any (?)
      where i.customer_id = any (?) and %2$s
      union all
      %1$s
      from scenario_position p join invoice i on i.id = p.invoice_id and i.customer_id = any (?)
      where p.customer_id = any (?) and %3$s and not (%2$s)
      union all
      %1$s
      from recorded_reason r join invoice i on i.id = r.invoice_id and i.customer_id = any (?)
      left join scenario_position p on p.invoice_id = i.id
      where r.outside_customer_id = any (?) and p.id is null and not (%2$s)
      """
          .formatted(INVOICE_AND_POSITION, OPEN_AND_DUE_BY, NOT_ENDED);

  /**
   * Since when customers are customers, and what they owe longest. Only a rule that derives
   * categories asks for it: where there is none, no row is looked at.
   */
  static final String FIRST_INVOICES =
      """
      select customer_id, min(invoice_date),
        min(case when status in ('OPEN', 'IN_PAYMENT')
          and balance_due > (select tolerance from invoice_options) then due_date end)
      from invoice
      where exists (select 1 from customer_category where derived_by is not null)
      and customer_id = any (?) and status <> 'CANCELLED'
      group by customer_id
      """;

  /**
   * When customers were late for the last time with what is settled by now, later than the rule for
   * loyal ones lets pass. What was written off counts from the day on which it would have been
   * late.
   */
  static final String LAST_DELAYS =
      """
      select customer_id, max(late_on) from (
        select i.customer_id, p.payment_date as late_on
        from customer_category k
        join invoice i on i.customer_id = any (?)
        join payment p on p.invoice_id = i.id
        where k.derived_by = 'LOYAL_CUSTOMER' and i.status in ('OPEN', 'IN_PAYMENT', 'PAID')
        and p.payment_date > i.due_date + k.derived_days
        union all
        select i.customer_id, i.due_date + k.derived_days + 1
        from customer_category k
        join invoice i on i.customer_id = any (?)
        where k.derived_by = 'LOYAL_CUSTOMER' and i.status = 'WRITTEN_OFF'
      ) late group by customer_id
      """;

  /** Everyone who has ever been invoiced. */
  static final String EVERY_CUSTOMER_PAGE =
      """
      select distinct customer_id from invoice where customer_id > ?
      order by customer_id fetch first ? rows only
      """;

  static final String EVERY_INVOICE_OF_CUSTOMERS =
      """
      %s
      from invoice i left join scenario_position p on p.invoice_id = i.id
      where i.customer_id = any (?)
      """
          .formatted(INVOICE_AND_POSITION);

  static final String INVOICES =
      """
      %s
      from invoice i left join scenario_position p on p.invoice_id = i.id
      where i.id = any (?)
      """
          .formatted(INVOICE_AND_POSITION);

  static final String REDUCTIONS =
      """
      select invoice_id, payment_date as reduced_on, amount from payment where invoice_id = any (?)
      union all
      select invoice_id, credit_date, amount from credit_note where invoice_id = any (?)
      order by reduced_on
      """;

  static final String DISPUTES =
      "select invoice_id, opened_on, closed_on from dispute where invoice_id = any (?) order by id";

  static final String PROMISES =
      """
      select invoice_id, promised_on from promise
      where invoice_id = any (?) and state = 'OPEN' order by id
      """;

  static final String WAIVED_PENALTIES =
      """
      select distinct invoice_id from penalty_waiver
      where invoice_id = any (?) and withdrawn_at is null
      """;

  private Statements() {}
}
