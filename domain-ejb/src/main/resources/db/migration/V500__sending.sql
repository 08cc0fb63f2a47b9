-- When a dispatch was tried last, and at which domain: what rates per minute are held by.
alter table reminder_dispatch add column tried_at timestamp(6);
alter table reminder_dispatch add column recipient_domain varchar(255);
update reminder_dispatch
   set recipient_domain = lower(substring(recipient_address from position('@' in recipient_address) + 1))
 where channel = 'EMAIL' and recipient_address like '%@%';
create index reminder_dispatch_tried on reminder_dispatch (tried_at, recipient_domain);
create index reminder_dispatch_claimed on reminder_dispatch (claimed_by);

-- How the relay has been of late. There is one row.
create table relay_health (
  id          integer not null primary key,
  outages     integer not null,
  rests_until timestamp(6),
  last_words  varchar(2000),
  version     bigint  not null
);
insert into relay_health (id, outages, version) values (1, 0, 0);
