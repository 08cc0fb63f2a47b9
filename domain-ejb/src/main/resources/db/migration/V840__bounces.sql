-- Mail that came back: when, and which addresses don't work because of it.
alter table reminder_dispatch add column bounced_at timestamp(6);
alter table customer add column email_failed_on date;
alter table customer add column email_failure varchar(500);
alter table contact add column email_failed_on date;
alter table contact add column email_failure varchar(500);

-- A task that asks for a better address names the one that doesn't work.
alter table collection_task add column address varchar(320);
create index collection_task_address on collection_task (address);

-- How far each mailbox has been read; its mails have new numbers with each generation.
create table bounce_mailbox (
  name       varchar(400) not null primary key,
  generation bigint       not null,
  last_read  bigint       not null,
  read_at    timestamp(6) not null
);

-- What was read of dispatches. It is kept for good.
create sequence bounce_seq increment by 50;
create table bounce (
  id          bigint       not null primary key,
  dispatch_id bigint       not null references reminder_dispatch,
  kind        varchar(20)  not null,
  status      varchar(20),
  recipient   varchar(320),
  diagnostic  varchar(500) not null,
  mailbox     varchar(400) not null,
  read_at     timestamp(6) not null
);
create index bounce_dispatch on bounce (dispatch_id);

-- Mails that a person has to look at.
create sequence unmatched_bounce_seq increment by 50;
create table unmatched_bounce (
  id         bigint        not null primary key,
  mailbox    varchar(400)  not null,
  message_id varchar(500),
  sender     varchar(320)  not null,
  subject    varchar(500)  not null,
  excerpt    varchar(2000) not null,
  read_at    timestamp(6)  not null,
  seen_by    varchar(60),
  seen_at    timestamp(6)
);
create index unmatched_bounce_message on unmatched_bounce (message_id);

-- Who said that an address works after all.
create sequence address_verdict_seq increment by 50;
create table address_verdict (
  id          bigint       not null primary key,
  customer_id bigint       not null references customer,
  address     varchar(320) not null,
  given_by    varchar(60)  not null,
  given_at    timestamp(6) not null
);
create index address_verdict_customer on address_verdict (customer_id);
