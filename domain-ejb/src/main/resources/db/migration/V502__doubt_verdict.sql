-- What a person has said of a dispatch in doubt.
create sequence doubt_verdict_seq increment by 50;
create table doubt_verdict (
  id          bigint       not null primary key,
  dispatch_id bigint       not null references reminder_dispatch,
  answer      varchar(20)  not null,
  given_by    varchar(60)  not null,
  given_at    timestamp(6) not null
);
create index doubt_verdict_dispatch on doubt_verdict (dispatch_id);
