-- A position is read with the invoices of its customer: when an invoice is given to another one, its
-- position goes with it.

update scenario_position set customer_id =
  (select i.customer_id from invoice i where i.id = scenario_position.invoice_id);

alter table invoice add constraint invoice_of_customer unique (id, customer_id);
alter table scenario_position add constraint scenario_position_of_customer
  foreign key (invoice_id, customer_id) references invoice (id, customer_id) on update cascade;
