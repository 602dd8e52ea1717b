create schema forum;

-- One forum a year. That of 2019, from which all this grew, is a page of its own and no row.
create table forum.forum (
  id uuid primary key,
  year integer not null unique check (year between 2020 and 9999),
  -- Whose forum it is: whoever organises it does so there.
  area_id uuid not null references areas.area (id),
  status text not null check (status in ('draft', 'public', 'held', 'cancelled')),
  title_uk text not null check (length(title_uk) between 1 and 160),
  title_en text not null default '' check (length(title_en) <= 160),
  motto_uk text not null default '' check (length(motto_uk) <= 160),
  motto_en text not null default '' check (length(motto_en) <= 160),
  about_uk text not null default '' check (length(about_uk) <= 4000),
  about_en text not null default '' check (length(about_en) <= 4000),
  -- Whoever holds it, and with whom.
  hosts_uk text not null default '' check (length(hosts_uk) <= 500),
  hosts_en text not null default '' check (length(hosts_en) <= 500),
  venue_uk text not null check (length(venue_uk) between 1 and 200),
  venue_en text not null default '' check (length(venue_en) <= 200),
  address_uk text not null default '' check (length(address_uk) <= 200),
  address_en text not null default '' check (length(address_en) <= 200),
  getting_there_uk text not null default '' check (length(getting_there_uk) <= 500),
  getting_there_en text not null default '' check (length(getting_there_en) <= 500),
  step_free text not null default 'unknown' check (step_free in ('yes', 'no', 'unknown')),
  shelter_uk text not null default '' check (length(shelter_uk) <= 200),
  shelter_en text not null default '' check (length(shelter_en) <= 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '14 days'),
  -- Whom to ask: an office's own address, for everybody to read.
  contact_email text not null default '' check (length(contact_email) <= 320),
  contact_phone text not null default '' check (length(contact_phone) <= 40),
  -- The call for talks. Without a day of opening there is none.
  call_opens_at timestamptz,
  call_closes_at timestamptz,
  call_text_uk text not null default '' check (length(call_text_uk) <= 4000),
  call_text_en text not null default '' check (length(call_text_en) <= 4000),
  -- By then reviews are in; on this day whoever sent something is told.
  review_until timestamptz,
  decisions_on date,
  -- Why it is not held.
  reason text not null default '' check (length(reason) <= 500),
  published_at timestamptz,
  changed_at timestamptz not null,
  check ((call_opens_at is null) = (call_closes_at is null)),
  check (call_closes_at > call_opens_at and call_closes_at <= starts_at),
  check (status not in ('public', 'held') or published_at is not null),
  check (status <> 'cancelled' or reason <> '')
);
create index forum_area on forum.forum (area_id);

create table forum.track (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name_uk text not null check (length(name_uk) between 1 and 120),
  name_en text not null default '' check (length(name_en) <= 120),
  about_uk text not null default '' check (length(about_uk) <= 500),
  about_en text not null default '' check (length(about_en) <= 500),
  sort integer not null check (sort >= 0),
  unique (forum_id, slug),
  unique (id, forum_id)
);

create table forum.room (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name_uk text not null check (length(name_uk) between 1 and 120),
  name_en text not null default '' check (length(name_en) <= 120),
  -- None: nobody counted them.
  seats integer check (seats between 1 and 100000),
  -- Between rooms of two buildings somebody has to walk.
  building text not null default '' check (length(building) <= 120),
  sort integer not null check (sort >= 0),
  unique (forum_id, slug),
  unique (id, forum_id)
);

-- What may be sent to the call, and how long it lasts.
create table forum.kind (
  forum_id uuid not null references forum.forum (id) on delete cascade,
  kind text not null check (kind in ('talk', 'demonstration', 'stand', 'round-table')),
  minutes integer not null check (minutes between 5 and 720),
  primary key (forum_id, kind)
);

-- The call's own questions.
create table forum.question (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  text_uk text not null check (length(text_uk) between 1 and 300),
  text_en text not null default '' check (length(text_en) <= 300),
  answer text not null check (answer in ('line', 'words', 'yes-no')),
  is_needed boolean not null default false,
  sort integer not null check (sort >= 0),
  unique (id, forum_id)
);
create index question_forum on forum.question (forum_id, sort);

create table forum.talk (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  -- How programs call it: positive, and its own in the forum.
  number integer not null check (number >= 1),
  -- How people and addresses call it.
  code text not null unique check (code ~ '^[0-9A-Z]{6}$'),
  -- None: a draft whose author has not chosen yet.
  track_id uuid,
  kind text not null check (kind in ('talk', 'demonstration', 'stand', 'round-table')),
  title text not null check (length(title) between 1 and 160),
  abstract text not null default '' check (length(abstract) <= 500),
  description text not null default '' check (length(description) <= 6000),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  minutes integer not null check (minutes between 5 and 720),
  status text not null check (
    status in ('draft', 'submitted', 'accepted', 'waiting', 'declined', 'confirmed', 'withdrawn')
  ),
  created_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  changed_at timestamptz not null,
  unique (forum_id, number),
  unique (id, forum_id),
  foreign key (track_id, forum_id) references forum.track (id, forum_id),
  check (status in ('draft', 'withdrawn') or track_id is not null),
  check (status not in ('accepted', 'declined', 'confirmed') or decided_at is not null)
);
create index talk_track on forum.talk (track_id, forum_id);
create index talk_status on forum.talk (forum_id, status);

-- Who speaks. Of somebody whose last talk goes, nothing is kept.
create table forum.speaker (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  number integer not null check (number >= 1),
  code text not null unique check (code ~ '^[0-9A-Z]{6}$'),
  name text not null check (length(name) between 1 and 120),
  organisation text not null default '' check (length(organisation) <= 200),
  bio text not null default '' check (length(bio) <= 1500),
  unique (forum_id, number)
);

create table forum.talk_speaker (
  talk_id uuid not null references forum.talk (id) on delete cascade,
  speaker_id uuid not null references forum.speaker (id) on delete cascade,
  sort integer not null check (sort >= 0),
  -- Whoever was named by a colleague says first that they come.
  state text not null default 'agreed' check (state in ('asked', 'agreed')),
  primary key (talk_id, speaker_id)
);
create index talk_speaker_speaker on forum.talk_speaker (speaker_id);

create function forum.forget_speaker() returns trigger language plpgsql
as $$
begin
  delete from forum.speaker where id = old.speaker_id
    and not exists (select from forum.talk_speaker where speaker_id = old.speaker_id);
  return null;
end $$;
create trigger forgets_speaker after delete on forum.talk_speaker
  for each row execute function forum.forget_speaker();

-- When somebody can be there. Without a row: all the time.
create table forum.availability (
  speaker_id uuid not null references forum.speaker (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  primary key (speaker_id, starts_at)
);

-- How a speaker is reached. One person of a forum, one address.
create table forum.contact (
  speaker_id uuid primary key references forum.speaker (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  email text not null check (length(email) between 3 and 320),
  phone text not null default '' check (length(phone) <= 40),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- A mail server takes nothing for it.
  is_refused boolean not null default false,
  unique (forum_id, email)
);

-- What opens a talk for whoever sent it, and what only the organisers read of it.
create table forum.submission (
  talk_id uuid primary key references forum.talk (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  body_fingerprint text not null,
  -- HMAC of the code that opens it.
  code_hash bytea not null unique,
  notes text not null default '' check (length(notes) <= 2000),
  needs text not null default '' check (length(needs) <= 500),
  is_recorded boolean not null default false,
  -- By the ids of the questions.
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object')
);
create index submission_forum on forum.submission (forum_id);

-- A link in a letter: for one person and one talk. Only its hash is kept.
create table forum.link (
  token_hash bytea primary key,
  talk_id uuid not null references forum.talk (id) on delete cascade,
  speaker_id uuid not null references forum.speaker (id) on delete cascade,
  ends_at timestamptz not null
);
create index link_talk on forum.link (talk_id);
create index link_speaker on forum.link (speaker_id);

-- The id is the file's own.
create table forum.attachment (
  id uuid primary key,
  talk_id uuid not null references forum.talk (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('picture', 'pdf')),
  size integer not null check (size > 0),
  fingerprint text not null,
  uploaded_at timestamptz not null,
  unique (talk_id, fingerprint)
);

-- The second wall. Whoever sends something has no account, and the installation keeps it for them; besides, only whoever
-- organises the forum there reads how somebody is reached and what is not for everybody.
create function forum.is_there(forum uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (select from forum.forum as held where held.id = forum and identity.reaches(held.area_id, roles));
end $$;

create policy system on forum.contact using (identity.is_system());
create policy speaker_read on forum.contact for select using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser'])
);
create policy system on forum.submission using (identity.is_system());
create policy talk_follow on forum.submission for select using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser'])
);
create policy system on forum.attachment using (identity.is_system());
create policy talk_follow on forum.attachment for select using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser'])
);
create policy system on forum.link using (identity.is_system());

do $$
declare
  secured regclass;
begin
  foreach secured in array
    array['forum.contact', 'forum.submission', 'forum.attachment', 'forum.link']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
