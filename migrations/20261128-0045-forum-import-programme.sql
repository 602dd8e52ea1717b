-- A programme in a file, which somebody looks at before anything of it is taken: their own, for a day.
create table forum.import_draft (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  file_name text not null check (length(file_name) between 1 and 200),
  bytes bytea not null check (length(bytes) <= 5242880),
  -- Whether its first day is to become the first day of the forum.
  days text not null check (days in ('keep', 'move')),
  created_at timestamptz not null
);
create index import_draft_account on forum.import_draft (account_id);
create index import_draft_forum on forum.import_draft (forum_id);

-- Of which event of a file a talk or a break was made, so that the same file again makes nothing twice.
create table forum.imported (
  forum_id uuid not null references forum.forum (id) on delete cascade,
  -- A digest of its GUID, or of what it says.
  event text not null,
  talk_id uuid references forum.talk (id) on delete cascade,
  slot_id uuid references forum.slot (id) on delete cascade,
  primary key (forum_id, event),
  check (num_nonnulls(talk_id, slot_id) = 1)
);
create index imported_talk on forum.imported (talk_id);
create index imported_slot on forum.imported (slot_id);
