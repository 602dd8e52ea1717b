-- The migrator has made the schema already, for its own table.
create schema if not exists platform;

-- Events are rows written by the transaction that caused them: ids only, never content.
create table platform.event (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  type text not null check (type ~ '^[a-z-]+\.[a-z-]+$'),
  subject jsonb not null,
  urgent boolean not null default false,
  -- Readers that catch up compare this with the snapshot's xmin: sequence numbers are given before
  -- commit, so a lower one may become visible after a higher one.
  written_by xid8 not null default pg_current_xact_id(),
  happened_at timestamptz not null
);
create index event_happened_at on platform.event (happened_at);
create index event_written_by on platform.event (written_by, sequence);

-- Who wants to see which events: written by each app that starts, read by whoever records an event
-- (the command line records events too, and has no handlers of its own).
create table platform.event_handler (
  name text primary key,
  types text[] not null
);

-- One row for each handler that still has to see an event; the runner leases it and deletes it when done.
create table platform.event_delivery (
  event_id uuid not null references platform.event (id) on delete cascade,
  handler text not null,
  urgent boolean not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  last_error text,
  primary key (event_id, handler)
);
create index event_delivery_due on platform.event_delivery (urgent desc, due_at);

-- A notification holds 8,000 bytes. A longer one would fail the insert, so it only says: look.
create function platform.announce_event() returns trigger language plpgsql as $$
declare
  told text := json_build_object(
    'sequence', new.sequence::text, 'id', new.id, 'type', new.type, 'subject', new.subject,
    'urgent', new.urgent, 'written_by', new.written_by::text)::text;
begin
  perform pg_notify('poruch_event', case when octet_length(told) < 7900 then told else '' end);
  return new;
end $$;
create trigger announce after insert on platform.event
  for each row execute function platform.announce_event();
