-- Floor 0: company, options, users 

create table company (
  id                    integer       not null primary key,
  name                  varchar(200)  not null,
  street                varchar(200),
  postal_code           varchar(20),
  city                  varchar(100),
  country               varchar(2)    not null,
  language              varchar(5)    not null,
  time_zone             varchar(60)   not null,
  email                 varchar(320),
  public_address        varchar(300),
  payment_link_template varchar(500),
  version               bigint        not null
);
insert into company (id, name, country, language, time_zone, version) values (1, 'Relance', 'FR', 'fr', 'Europe/Paris', 0);

create table invoice_options (
  id                            integer       not null primary key,
  reminders_enabled             boolean       not null,
  reminders_changed_at          timestamp(6),
  default_scenario              varchar(60),
  tolerance                     numeric(19,3) not null,
  minimum_days_between_contacts integer       not null,
  minimum_stage_gap_days        integer       not null,
  dispute_grace_days            integer       not null,
  promise_grace_days            integer       not null,
  limitation_years_professional integer       not null,
  limitation_years_consumer     integer       not null,
  payment_terms_days            integer       not null,
  payment_terms_end_of_month    boolean       not null,
  night_time                    time          not null,
  schedules_enabled             boolean       not null,
  version                       bigint        not null
);
insert into invoice_options values (1, false, null, null, 0, 0, 7, 0, 0, 5, 2, 30, false, time '02:00:00', true, 0);

create table application_user (
  login              varchar(60)  not null primary key,
  name               varchar(200) not null,
  email              varchar(320),
  email_validated_at timestamp(6),
  language           varchar(5)   not null,
  roles              varchar(200) not null,
  last_seen_at       timestamp(6),
  version            bigint       not null
);

create table signing_key (
  purpose varchar(40)  not null primary key,
  secret  varchar(100) not null
);

-- Floor 1: the ledger 

create table customer_category (
  name     varchar(60) not null primary key,
  scenario varchar(60),
  version  bigint      not null
);

create sequence customer_seq increment by 50;
create table customer (
  id                         bigint       not null primary key,
  number                     varchar(60)  not null,
  name                       varchar(200) not null,
  type                       varchar(20)  not null,
  language                   varchar(5)   not null,
  email                      varchar(320),
  phone                      varchar(40),
  street                     varchar(200),
  postal_code                varchar(20),
  city                       varchar(100),
  country                    varchar(2),
  category                   varchar(60),
  payment_terms_days         integer,
  payment_terms_end_of_month boolean,
  scenario                   varchar(60),
  version                    bigint       not null,
  constraint customer_number unique (number)
);
create index customer_name on customer (name);

create sequence contact_seq increment by 50;
create table contact (
  id             bigint       not null primary key,
  customer_id    bigint       not null references customer,
  reference      varchar(60),
  civility       varchar(40),
  first_name     varchar(100),
  last_name      varchar(100) not null,
  email          varchar(320),
  phone          varchar(40),
  billing        boolean      not null,
  decision_maker boolean      not null,
  language       varchar(5),
  version        bigint       not null,
  constraint contact_reference unique (customer_id, reference)
);

create sequence invoice_seq increment by 50;
create table invoice (
  id              bigint        not null primary key,
  number          varchar(60)   not null,
  customer_id     bigint        not null references customer,
  invoice_date    date          not null,
  due_date        date          not null,
  currency        varchar(3)    not null,
  amount_excl_tax numeric(19,3),
  amount_incl_tax numeric(19,3) not null,
  paid            numeric(19,3) not null,
  credited        numeric(19,3) not null,
  balance_due     numeric(19,3) not null,
  status          varchar(20)   not null,
  do_not_remind   boolean       not null,
  scheduled       boolean       not null,
  scenario        varchar(60),
  recipient_id    bigint        references contact,
  version         bigint        not null,
  constraint invoice_number unique (number)
);
create index invoice_customer on invoice (customer_id, status);
create index invoice_balance on invoice (balance_due, number);
create index invoice_status_due on invoice (status, due_date);

create sequence payment_seq increment by 50;
create table payment (
  id           bigint        not null primary key,
  reference    varchar(60)   not null,
  invoice_id   bigint        not null references invoice,
  payment_date date          not null,
  amount       numeric(19,3) not null,
  method       varchar(40),
  version      bigint        not null,
  constraint payment_reference unique (reference, invoice_id)
);
create index payment_invoice on payment (invoice_id);

create sequence credit_note_seq increment by 50;
create table credit_note (
  id          bigint        not null primary key,
  number      varchar(60)   not null,
  invoice_id  bigint        not null references invoice,
  credit_date date          not null,
  amount      numeric(19,3) not null,
  version     bigint        not null,
  constraint credit_note_number unique (number, invoice_id)
);
create index credit_note_invoice on credit_note (invoice_id);

create table installment (
  invoice_id bigint        not null references invoice,
  due_date   date          not null,
  amount     numeric(19,3) not null,
  primary key (invoice_id, due_date)
);

-- Floor 2: what holds a position, and what a collaborator has to do 

create sequence customer_hold_seq increment by 50;
create table customer_hold (
  id           bigint      not null primary key,
  customer_id  bigint      not null references customer,
  kind         varchar(20) not null,
  since        date        not null,
  published_on date,
  reason       varchar(500),
  placed_by    varchar(60) not null,
  released_on  date,
  version      bigint      not null
);
create index customer_hold_customer on customer_hold (customer_id);

create sequence dispute_seq increment by 50;
create table dispute (
  id         bigint      not null primary key,
  invoice_id bigint      not null references invoice,
  opened_on  date        not null,
  closed_on  date,
  reason     varchar(500),
  opened_by  varchar(60) not null,
  version    bigint      not null
);
create index dispute_invoice on dispute (invoice_id);

create sequence promise_seq increment by 50;
create table promise (
  id          bigint      not null primary key,
  invoice_id  bigint      not null references invoice,
  made_on     date        not null,
  promised_on date        not null,
  amount      numeric(19,3),
  state       varchar(20) not null,
  recorded_by varchar(60) not null,
  version     bigint      not null
);
create index promise_invoice on promise (invoice_id);

create table penalty_rate (
  half_year            varchar(7)   not null primary key,
  ecb_rate             numeric(7,3) not null,
  legal_rate           numeric(7,3) not null,
  confirmed            boolean      not null,
  version              bigint       not null
);
insert into penalty_rate values ('2022-H1', 0.00, 0.76, true, 0);
insert into penalty_rate values ('2022-H2', 0.00, 0.77, true, 0);
insert into penalty_rate values ('2023-H1', 2.50, 2.06, true, 0);
insert into penalty_rate values ('2023-H2', 4.00, 4.22, true, 0);
insert into penalty_rate values ('2024-H1', 4.50, 5.07, true, 0);
insert into penalty_rate values ('2024-H2', 4.25, 4.92, true, 0);
insert into penalty_rate values ('2025-H1', 3.15, 3.71, true, 0);
insert into penalty_rate values ('2025-H2', 2.15, 2.76, true, 0);
insert into penalty_rate values ('2026-H1', 2.15, 2.62, false, 0);

-- Floor 3: scenarios 

create sequence scenario_seq increment by 50;
create table scenario (
  id                bigint       not null primary key,
  code              varchar(60)  not null,
  label             varchar(200) not null,
  message_grouping  varchar(20)  not null,
  published_version integer,
  draft_changed_at  timestamp(6) not null,
  draft_changed_by  varchar(60)  not null,
  version           bigint       not null,
  constraint scenario_code unique (code)
);

create sequence scenario_version_seq increment by 50;
create table scenario_version (
  id               bigint       not null primary key,
  scenario_id      bigint       not null references scenario,
  number           integer      not null,
  label            varchar(200) not null,
  message_grouping varchar(20)  not null,
  published_at     timestamp(6) not null,
  published_by     varchar(60)  not null,
  note             varchar(500),
  constraint scenario_version_number unique (scenario_id, number)
);

-- version_number 0 is the draft.
create sequence scenario_step_seq increment by 50;
create table scenario_step (
  id                bigint       not null primary key,
  scenario_id       bigint       not null references scenario,
  version_number    integer      not null,
  step_number       integer      not null,
  identity          varchar(40)  not null,
  type              varchar(10)  not null,
  label             varchar(200),
  days              integer,
  pause_from        varchar(20),
  subject           varchar(500),
  message           varchar(100000),
  sender            varchar(60),
  sender_name       varchar(200),
  window_from       time,
  window_to         time,
  working_days_only boolean,
  assignee          varchar(60),
  due_in_days       integer,
  note              varchar(4000),
  constraint scenario_step_number unique (scenario_id, version_number, step_number)
);

-- Floor 4: positions, reasons, runs, decided messages 

create sequence scenario_position_seq increment by 50;
create table scenario_position (
  id               bigint      not null primary key,
  invoice_id       bigint      not null references invoice,
  customer_id      bigint      not null references customer,
  scenario         varchar(60) not null,
  scenario_version integer     not null,
  chosen_by        varchar(20) not null,
  entered_on       date        not null,
  waits_at         varchar(40),
  stages_had       integer     not null,
  stage_sequence   integer     not null,
  last_stage_on    date,
  previous_stage_on date,
  next_on          date,
  next_step_type   varchar(10),
  level_label      varchar(200),
  state            varchar(20) not null,
  decision         varchar(20) not null,
  reason           varchar(30) not null,
  version          bigint      not null,
  constraint scenario_position_invoice unique (invoice_id)
);
create index scenario_position_customer on scenario_position (customer_id, state);
create index scenario_position_reason on scenario_position (reason, decision);
create index scenario_position_state on scenario_position (state, next_on);

create sequence recorded_reason_seq increment by 50;
create table recorded_reason (
  id            bigint      not null primary key,
  invoice_id    bigint      not null references invoice,
  decision      varchar(20) not null,
  reason        varchar(30) not null,
  detail        varchar(500),
  first_night   date        not null,
  last_night    date,
  recorded_at   timestamp(6) not null
);
create index recorded_reason_invoice on recorded_reason (invoice_id, first_night);
create unique index recorded_reason_once on recorded_reason (invoice_id, first_night, reason);

create sequence job_run_seq increment by 50;
create table job_run (
  id            bigint      not null primary key,
  job           varchar(40) not null,
  business_date date        not null,
  as_of         timestamp(6),
  forced        boolean     not null,
  status        varchar(20) not null,
  active_job    varchar(40),
  place_taken_at timestamp(6) not null,
  started_at    timestamp(6) not null,
  ended_at      timestamp(6),
  started_by    varchar(60) not null,
  failure       varchar(30),
  failure_detail varchar(4000),
  to_read       bigint,
  version       bigint      not null,
  constraint job_run_active unique (active_job)
);
create index job_run_started on job_run (started_at);
create index job_run_business_date on job_run (job, business_date);

create table job_execution (
  execution_id bigint      not null primary key,
  run_id       bigint      not null references job_run,
  status       varchar(20) not null,
  started_at   timestamp(6) not null,
  ended_at     timestamp(6),
  started_by   varchar(60) not null,
  motive       varchar(500),
  failure      varchar(30),
  failure_detail varchar(4000)
);
create index job_execution_run on job_execution (run_id);
create index job_execution_started on job_execution (started_at);

-- One row per run, partition and thing counted (READ, WRITTEN, SKIPPED, a reason…), raised in the chunk's own transaction.
create table job_run_count (
  run_id    bigint      not null references job_run,
  partition_number integer not null,
  counted   varchar(40) not null,
  tally     bigint      not null,
  primary key (run_id, partition_number, counted)
);

-- Which customers each partition of a night reads: settled once, so that a restart finds its checkpoints meaningful.
create table night_range (
  run_id           bigint  not null references job_run,
  partition_number integer not null,
  after_id         bigint  not null,
  up_to_id         bigint  not null,
  primary key (run_id, partition_number)
);

create sequence job_run_skip_seq increment by 50;
create table job_run_skip (
  id          bigint        not null primary key,
  run_id      bigint        not null references job_run,
  customer_id bigint,
  item        varchar(200)  not null,
  cause       varchar(4000) not null,
  skipped_at  timestamp(6)  not null
);
create index job_run_skip_run on job_run_skip (run_id);

create sequence reminder_dispatch_seq increment by 50;
create table reminder_dispatch (
  id                bigint        not null primary key,
  customer_id       bigint        not null references customer,
  scenario          varchar(60)   not null,
  scenario_version  integer       not null,
  step_number       integer       not null,
  step_identity     varchar(40)   not null,
  channel           varchar(10)   not null,
  label             varchar(200),
  contact_id        bigint        references contact,
  recipient_name    varchar(300),
  recipient_address varchar(500),
  state             varchar(20)   not null,
  reason            varchar(30),
  business_date     date          not null,
  run_id            bigint,
  not_before        timestamp(6)  not null,
  window_from       time,
  window_to         time,
  working_days_only boolean       not null,
  attempts          integer       not null,
  first_tried_at    timestamp(6),
  claimed_by        varchar(100),
  lease_until       timestamp(6),
  sent_at           timestamp(6),
  message_id        varchar(300),
  sender_address    varchar(320),
  sender_name       varchar(200),
  subject           varchar(1000),
  body              varchar(1000000),
  failure_kind      varchar(30),
  failure           varchar(2000),
  version           bigint        not null
);
create index reminder_dispatch_due on reminder_dispatch (state, not_before);
create index reminder_dispatch_customer on reminder_dispatch (customer_id, business_date);
create index reminder_dispatch_night on reminder_dispatch (business_date, state);

-- What a dispatch is about. The key is what keeps a stage from being dispatched twice.
create table dispatch_invoice (
  dispatch_id    bigint        not null references reminder_dispatch,
  invoice_id     bigint        not null references invoice,
  position_id    bigint        not null references scenario_position,
  stage_sequence integer       not null,
  step_identity  varchar(40)   not null,
  stage_number   integer       not null,
  balance_due    numeric(19,3),
  left_out       varchar(30),
  primary key (position_id, stage_sequence, step_identity)
);
create index dispatch_invoice_dispatch on dispatch_invoice (dispatch_id);
create index dispatch_invoice_invoice on dispatch_invoice (invoice_id);

create sequence collection_task_seq increment by 50;
create table collection_task (
  id             bigint       not null primary key,
  kind           varchar(20)  not null,
  customer_id    bigint       not null references customer,
  invoice_id     bigint       references invoice,
  position_id    bigint       references scenario_position,
  stage_sequence integer,
  step_number    integer,
  step_identity  varchar(40),
  dispatch_id    bigint,
  label          varchar(200),
  note           varchar(4000),
  assignee       varchar(60),
  created_on     date         not null,
  due_on         date         not null,
  state          varchar(20)  not null,
  outcome        varchar(2000),
  closed_on      date,
  closed_by      varchar(60),
  version        bigint       not null,
  constraint collection_task_once unique (position_id, stage_sequence, step_identity)
);
create index collection_task_assignee on collection_task (assignee, state);
create index collection_task_invoice on collection_task (invoice_id);
create index collection_task_due on collection_task (state, due_on);
