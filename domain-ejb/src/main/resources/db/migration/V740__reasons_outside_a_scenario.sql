-- An invoice that stands in no scenario is found through what nights go on saying of it: else its last reason would
-- be told for ever, once it is paid or its due date has moved.
alter table recorded_reason add column outside_customer_id bigint;

update recorded_reason set outside_customer_id =
  (select i.customer_id from invoice i where i.id = recorded_reason.invoice_id)
where last_night is null and decision <> 'END'
and not exists (select 1 from scenario_position p where p.invoice_id = recorded_reason.invoice_id);

alter table recorded_reason add constraint recorded_reason_of_customer
  foreign key (invoice_id, outside_customer_id) references invoice (id, customer_id) on update cascade;
create index recorded_reason_outside on recorded_reason (outside_customer_id);
