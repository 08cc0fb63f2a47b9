-- Who wanted a step before its time.
alter table reminder_dispatch add column ordered_by varchar(60);
