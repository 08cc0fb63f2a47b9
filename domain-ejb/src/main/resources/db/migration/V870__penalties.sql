-- Interest and indemnity that a person has waived, for good or until they say otherwise.
create sequence penalty_waiver_seq increment by 50;
create table penalty_waiver (
  id           bigint       not null primary key,
  invoice_id   bigint       not null references invoice,
  reason       varchar(500) not null,
  waived_by    varchar(60)  not null,
  waived_at    timestamp(6) not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6)
);
create index penalty_waiver_invoice on penalty_waiver (invoice_id);

-- Who has written a rate; nobody, where it was given.
alter table penalty_rate add column changed_by varchar(60);
alter table penalty_rate add column changed_at timestamp(6);

-- What the company's terms say: one row.
create table penalty_terms (
  id          integer not null primary key,
  annual_rate numeric(7,3),
  changed_by  varchar(60),
  changed_at  timestamp(6),
  version     bigint  not null
);
insert into penalty_terms (id, version) values (1, 0);
