create schema audit;

-- Written in the same transaction as the change or the reading it tells of. Ids and verbs, never content.
create table audit.entry (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  actor_kind text not null,
  actor_id text,
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  thing_kind text not null,
  thing_id text,
  detail jsonb not null default '{}',
  happened_at timestamptz not null
);
create index entry_thing on audit.entry (thing_kind, thing_id, sequence);
create index entry_actor on audit.entry (actor_kind, actor_id, sequence);

-- The app adds entries and reads them. Nobody who only has its password can change or remove one.
do $$ begin
  execute format('revoke update, delete on audit.entry from %I', current_setting('poruch.app_role'));
end $$;
