-- Reminders that a person writes: no scenario's step has decided them.
alter table reminder_dispatch alter column scenario drop not null;
create table manual_reminder (
  dispatch_id    bigint         not null primary key references reminder_dispatch,
  subject        varchar(500)   not null,
  message        varchar(100000) not null,
  sender         varchar(60)    not null,
  blind_copy     varchar(320),
  restarts_pause boolean        not null,
  written_by     varchar(60)    not null,
  written_at     timestamp(6)   not null
);
-- From which reminder by hand the pause under way counts.
alter table scenario_position add column restarted_on date;
-- Which holds a person has passed over.
alter table dispatch_invoice add column despite varchar(200);
