-- What a person writes is of no stage. Of what nights decide, the stage and the step stand once, as before.
alter table dispatch_invoice drop primary key;
alter table dispatch_invoice alter column position_id drop not null;
alter table dispatch_invoice add primary key (dispatch_id, invoice_id);
alter table dispatch_invoice add constraint dispatch_invoice_stage_once unique (position_id, stage_sequence, step_identity);
