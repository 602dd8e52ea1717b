-- Who did what is asked of colleagues. Residents have no id, and each of their reports paid for a place in it.
drop index audit.entry_actor;
create index entry_actor on audit.entry (actor_kind, actor_id, sequence) where actor_id is not null;
