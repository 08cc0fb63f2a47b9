-- Whether nobody knows if an attempt to send a message arrived, whatever is done with it afterwards: its stage has perhaps
-- been had.
alter table reminder_dispatch add column doubted boolean default false not null;
update reminder_dispatch set doubted = true
where state = 'IN_DOUBT' or id in (select v.dispatch_id from doubt_verdict v);

-- Nights that people have undone, whole or in part: who, when, why, and how much of it. What became of each invoice is
-- told by its reasons and by its dispatches.
create sequence night_undo_seq increment by 50;
create table night_undo (
  id            bigint       not null primary key,
  business_date date         not null,
  note          varchar(400) not null,
  undone_by     varchar(60)  not null,
  undone_at     timestamp(6) not null,
  cancelled     bigint       not null,
  taken_back    bigint       not null,
  tasks         bigint       not null,
  version       bigint       not null
);
create index night_undo_night on night_undo (business_date);
