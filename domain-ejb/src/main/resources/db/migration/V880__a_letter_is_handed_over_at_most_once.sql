-- Whether a letter was queued for a mailing provider; and from when on it may lie in the provider's folder, as it
-- surely does from dropped_at on.
alter table letter add column for_provider boolean default false not null;
alter table letter add column drop_begun_at timestamp(6);
update letter set drop_begun_at = dropped_at where dropped_at is not null;
drop index letter_dropped;
create index letter_to_drop on letter (drop_begun_at, state, dispatch_id);
