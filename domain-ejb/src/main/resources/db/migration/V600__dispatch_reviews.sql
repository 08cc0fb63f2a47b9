-- What people did to a message that waited for their approval: the words that they have put in the place of
-- the step's own, and whether they let it leave.
create table dispatch_review (
  dispatch_id bigint       not null primary key references reminder_dispatch,
  subject     varchar(500),
  body        varchar(100000),
  edited_by   varchar(60),
  edited_at   timestamp(6),
  approved    boolean,
  note        varchar(500),
  decided_by  varchar(60),
  decided_at  timestamp(6),
  version     bigint       not null
);
