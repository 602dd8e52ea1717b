-- A calendar that somebody looks at before anything of it is taken: their own, for a day.
create table meetings.import_draft (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  file_name text not null check (length(file_name) between 1 and 200),
  bytes bytea not null check (length(bytes) <= 1048576),
  -- What whoever brought it says of all its events.
  kind text not null,
  area_id uuid references areas.area (id) on delete cascade,
  host_ids uuid[] not null,
  created_at timestamptz not null
);
create index import_draft_account on meetings.import_draft (account_id);

-- Of which event of somebody's calendar a meeting was made, so that the same file again makes nothing twice.
create table meetings.imported (
  meeting_id uuid primary key references meetings.meeting (id) on delete cascade,
  -- A digest of its UID and, of a day that stands for another of its series, of that day.
  event text not null
);
create index imported_event on meetings.imported (event);
