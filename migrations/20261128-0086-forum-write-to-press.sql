-- Journalists whom a press office writes to. The list is an area's: it outlives a forum, and goes by its own term.
create table forum.press_contact (
  id uuid primary key,
  area_id uuid not null references areas.area (id) on delete cascade,
  -- Of a newsroom nobody's name: its address stands open, and is nobody's own.
  name text not null default '' check (length(name) <= 80),
  outlet text not null check (length(outlet) between 1 and 120),
  email text not null check (length(email) between 3 and 320),
  phone text not null default '' check (length(phone) <= 40),
  language text not null check (language in ('uk', 'en')),
  -- What they write about.
  topics text not null default '' check (length(topics) <= 300),
  -- How they came to be on it.
  source text not null check (source in ('asked', 'accredited', 'newsroom')),
  -- How they asked; of a newsroom the page where its address stands.
  source_note text not null default '' check (length(source_note) <= 300),
  added_at timestamptz not null,
  -- They are asked since then whether they want letters, or have said so: before, none goes but that question.
  asked_at timestamptz,
  confirmed_at timestamptz,
  -- The last sign of life: two years later the row goes.
  alive_at timestamptz not null,
  -- A mail server takes nothing for it.
  is_refused boolean not null default false,
  changed_at timestamptz not null,
  unique (area_id, email),
  check ((asked_at is null) <> (confirmed_at is null)),
  check (source <> 'newsroom' or (name = '' and source_note <> '' and confirmed_at is not null))
);

-- Whoever left is gone. A keyed hash of the address stays, so that no colleague types it in again tomorrow.
create table forum.press_left (
  area_id uuid not null references areas.area (id) on delete cascade,
  mark uuid not null,
  left_at timestamptz not null,
  primary key (area_id, mark)
);

-- What goes to whom: once of each thing.
create table forum.press_letter (
  id uuid primary key,
  contact_id uuid not null references forum.press_contact (id) on delete cascade,
  release_id uuid not null references forum.release (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  kind text not null check (kind in ('release', 'correction', 'withdrawal')),
  correction_id uuid references forum.correction (id) on delete cascade,
  status text not null check (status in ('waiting', 'sent', 'refused')),
  made_at timestamptz not null,
  told_at timestamptz,
  unique nulls not distinct (contact_id, release_id, kind, correction_id),
  check ((kind = 'correction') = (correction_id is not null)),
  check ((status = 'waiting') = (told_at is null))
);
create index press_letter_release on forum.press_letter (release_id);
create index press_letter_forum on forum.press_letter (forum_id);
create index press_letter_correction on forum.press_letter (correction_id);

-- A link in a letter: for one person and one purpose. Only its hash is kept.
create table forum.press_link (
  token_hash bytea primary key,
  contact_id uuid not null references forum.press_contact (id) on delete cascade,
  purpose text not null check (purpose in ('confirm', 'leave', 'read')),
  release_id uuid references forum.release (id) on delete cascade,
  check ((purpose = 'read') = (release_id is not null))
);
create index press_link_contact on forum.press_link (contact_id);
create index press_link_release on forum.press_link (release_id);

-- Whoever asks for an accreditation may ask for releases with it.
alter table forum.accreditation add column wants_releases boolean not null default false;

-- The second wall: press officers and organisers of that place, and nobody else.
create policy system on forum.press_contact using (identity.is_system());
create policy press_list_keep on forum.press_contact using (
  identity.reaches(area_id, array['forum-organiser', 'press-officer'])
);
create policy system on forum.press_letter using (identity.is_system());
create policy press_letter_send on forum.press_letter using (
  forum.is_there(forum_id, array['forum-organiser', 'press-officer'])
);
create policy system on forum.press_link using (identity.is_system());

do $$
declare
  secured regclass;
begin
  foreach secured in array
    array['forum.press_contact', 'forum.press_letter', 'forum.press_link']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
