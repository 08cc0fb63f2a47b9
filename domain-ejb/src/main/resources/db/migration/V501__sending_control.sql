-- What keeps every message from leaving: a person's stop, or another environment than the one that this database
-- belongs to; and how many may leave in a minute. There is one row.
create table sending_control (
  id                    integer not null primary key,
  stopped               boolean not null,
  stop_reason           varchar(500),
  switched_at           timestamp(6),
  switched_by           varchar(60),
  environment           varchar(500),
  environment_set_at    timestamp(6),
  environment_set_by    varchar(60),
  per_minute            integer,
  per_minute_and_domain integer,
  version               bigint  not null
);
insert into sending_control (id, stopped, version) values (1, false, 0);
