-- Whether a message takes off what is open in the customer's favour, as the night decided: of several messages to one
-- customer that are about different invoices, one does. Until now all did that were for a whole customer.
alter table reminder_dispatch add column less_credits boolean default false not null;
update reminder_dispatch set less_credits = true
where state in ('PROPOSED', 'READY', 'CLAIMED', 'SENDING', 'RETRY') and exists (
  select 1 from scenario s
  join scenario_version v on v.scenario_id = s.id and v.number = reminder_dispatch.scenario_version
  where s.code = reminder_dispatch.scenario and v.message_grouping = 'PER_CUSTOMER');
