-- What a scenario is set to beside its steps. Of the draft in the scenario, of a version in the version.
alter table scenario add column approval_from integer;
alter table scenario_version add column approval_from integer;

-- version_number 0 is the draft.
create sequence scenario_amount_seq increment by 50;
create table scenario_amount (
  id             bigint        not null primary key,
  scenario_id    bigint        not null references scenario,
  version_number integer       not null,
  purpose        varchar(20)   not null,
  currency       varchar(3)    not null,
  amount         numeric(19,3) not null,
  constraint scenario_amount_once unique (scenario_id, version_number, purpose, currency)
);
