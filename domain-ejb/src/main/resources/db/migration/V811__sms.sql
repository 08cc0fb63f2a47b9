-- How many segments an SMS has, and when the network said that a message has arrived.
alter table reminder_dispatch add column segments integer;
alter table reminder_dispatch add column delivered_at timestamp(6);
create index reminder_dispatch_message on reminder_dispatch (message_id);
