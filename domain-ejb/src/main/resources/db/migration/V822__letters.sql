-- How a letter goes, and whether it is a formal notice.
alter table scenario_step add column registered boolean;
alter table scenario_step add column formal_notice boolean;

-- The print queue: each letter with what was done with the paper, by whom. Its PDF is the document of its dispatch.
create table letter (
  dispatch_id     bigint       not null primary key references reminder_dispatch,
  batch_date      date         not null,
  pages           integer      not null,
  registered      boolean      not null,
  formal_notice   boolean      not null,
  state           varchar(20)  not null,
  queued_at       timestamp(6) not null,
  printed_at      timestamp(6),
  printed_by      varchar(60),
  posted_at       timestamp(6),
  posted_by       varchar(60),
  withdrawn_at    timestamp(6),
  withdrawn_by    varchar(60),
  tracking_number varchar(60),
  dropped_at      timestamp(6),
  version         bigint       not null
);
create index letter_batch on letter (batch_date, dispatch_id);
create index letter_dropped on letter (dropped_at, state);
