-- A communication of a stage for which nobody could receive. The key is that of what was dispatched:
-- the stage of a position and the step.
create table left_out_communication (
  position_id    bigint       not null references scenario_position,
  stage_sequence integer      not null,
  step_identity  varchar(40)  not null,
  invoice_id     bigint       not null references invoice,
  step_number    integer      not null,
  channel        varchar(10)  not null,
  label          varchar(200),
  reason         varchar(30)  not null,
  business_date  date         not null,
  primary key (position_id, stage_sequence, step_identity)
);
create index left_out_communication_invoice on left_out_communication (invoice_id);
