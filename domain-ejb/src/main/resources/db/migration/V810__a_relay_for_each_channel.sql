-- How the relay of each channel has been of late. A row for each channel.
create table channel_health (
  channel     varchar(10) not null primary key,
  outages     integer     not null,
  rests_until timestamp(6),
  last_words  varchar(2000),
  version     bigint      not null
);
insert into channel_health (channel, outages, rests_until, last_words, version)
select 'EMAIL', outages, rests_until, last_words, version from relay_health;
insert into channel_health (channel, outages, version) values ('SMS', 0, 0);
insert into channel_health (channel, outages, version) values ('LETTER', 0, 0);
drop table relay_health;

-- What waits for one channel is found without looking at what waits for another.
drop index reminder_dispatch_due;
create index reminder_dispatch_due on reminder_dispatch (state, channel, not_before);
