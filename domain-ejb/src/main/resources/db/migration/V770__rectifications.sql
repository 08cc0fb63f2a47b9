-- Which dispatch a message puts right. No night decides such a message, and one at a time for each dispatch.
alter table reminder_dispatch add column rectifies bigint references reminder_dispatch;
create index reminder_dispatch_rectifies on reminder_dispatch (rectifies);
