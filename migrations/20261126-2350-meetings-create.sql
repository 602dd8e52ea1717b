create schema meetings;

-- How a meeting recurs, as the clock on the wall says it: each of its days is a meeting of its own, which can be moved
-- or cancelled by itself.
create table meetings.series (
  id uuid primary key,
  -- RFC 5545, without its start.
  rule text not null check (length(rule) between 1 and 200),
  first_on date not null,
  starts_at time not null,
  ends_at time not null,
  time_zone text not null,
  check (starts_at < ends_at)
);

-- Its id is the sender's key, so that what is sent twice is one meeting.
create table meetings.meeting (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  series_id uuid references meetings.series (id) on delete set null,
  kind text not null check (kind in (
    'coffee', 'reception', 'officer-report', 'open-meeting', 'watch-group', 'discussion', 'film', 'library',
    'media-briefing', 'other'
  )),
  status text not null check (status in ('draft', 'published', 'moved', 'cancelled', 'held', 'reported')),
  -- Empty: the kind says it by itself.
  title text not null default '' check (length(title) <= 120),
  title_en text not null default '' check (length(title_en) <= 120),
  about text not null default '' check (length(about) <= 2000),
  about_en text not null default '' check (length(about_en) <= 2000),
  area_id uuid not null references areas.area (id),
  place text not null check (length(place) between 1 and 200),
  place_en text not null default '' check (length(place_en) <= 200),
  getting_there text not null default '' check (length(getting_there) <= 500),
  getting_there_en text not null default '' check (length(getting_there_en) <= 500),
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  -- Facts about the place, never of people.
  step_free text not null default 'unknown' check (step_free in ('yes', 'no', 'unknown')),
  toilet text not null default 'unknown' check (toilet in ('yes', 'no', 'unknown')),
  hearing_loop text not null default 'unknown' check (hearing_loop in ('yes', 'no', 'unknown')),
  sign_language text not null default 'unknown' check (sign_language in ('yes', 'no', 'unknown')),
  shelter text not null default '' check (length(shelter) <= 200),
  languages text[] not null check (cardinality(languages) between 1 and 8),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- When it was to begin before it was moved.
  moved_from timestamptz,
  -- Why it was moved or cancelled, for everybody.
  reason text not null default '' check (length(reason) <= 500),
  -- Goes up with each change that calendars have to show.
  sequence integer not null default 0,
  published_at timestamptz,
  -- Of two who change it, the second is shown what the first did.
  changed_at timestamptz not null,
  -- Counts, and never who.
  came integer check (came between 0 and 100000),
  came_first integer check (came_first between 0 and came),
  topics text[] not null default '{}',
  minutes text not null default '' check (length(minutes) <= 6000),
  minutes_en text not null default '' check (length(minutes_en) <= 6000),
  held_at timestamptz,
  reported_at timestamptz,
  check (ends_at > starts_at and ends_at <= starts_at + interval '1 day'),
  check ((lat is null) = (lon is null)),
  check ((status = 'draft') = (published_at is null)),
  check (status not in ('moved', 'cancelled') or reason <> ''),
  check (status <> 'moved' or moved_from is not null),
  check ((status in ('held', 'reported')) = (held_at is not null)),
  check ((held_at is null) = (came is null)),
  check ((status = 'reported') = (reported_at is not null))
);
create index meeting_starts on meetings.meeting (starts_at, id) where status <> 'draft';
create index meeting_kind_starts on meetings.meeting (kind, starts_at, id) where status <> 'draft';
create index meeting_area on meetings.meeting (area_id, starts_at);
create index meeting_series on meetings.meeting (series_id, starts_at) where series_id is not null;
create index meeting_to_do on meetings.meeting (starts_at) where status in ('draft', 'published', 'moved', 'held');

-- Which officers come.
create table meetings.host (
  meeting_id uuid not null references meetings.meeting (id) on delete cascade,
  officer_id uuid not null references officers.officer (id) on delete cascade,
  primary key (meeting_id, officer_id)
);
create index host_officer on meetings.host (officer_id);

-- A meeting stands in the list of its area and of each one around it: a list is a range of an index, however many there are.
create table meetings.listed_in (
  area_id uuid not null references areas.area (id) on delete cascade,
  meeting_id uuid not null references meetings.meeting (id) on delete cascade,
  starts_at timestamptz not null,
  kind text not null,
  languages text[] not null,
  primary key (meeting_id, area_id)
);
create index listed_in_starts on meetings.listed_in (area_id, starts_at, meeting_id);
create index listed_in_kind on meetings.listed_in (area_id, kind, starts_at, meeting_id);

-- Written by whatever changes a meeting, so that nothing can forget to. Null: all of them, after areas moved.
create function meetings.line_up(one uuid) returns void language plpgsql
as $$
begin
  delete from meetings.listed_in as line using meetings.meeting
  where meeting.id = line.meeting_id and (one is null or meeting.id = one)
    and (status = 'draft' or line.area_id not in (select areas.chain(meeting.area_id)));
  insert into meetings.listed_in (area_id, meeting_id, starts_at, kind, languages)
  select around, meeting.id, starts_at, kind, languages
  from meetings.meeting, areas.chain(meeting.area_id) as around
  where status <> 'draft' and (one is null or meeting.id = one)
  on conflict (meeting_id, area_id) do update
    set starts_at = excluded.starts_at, kind = excluded.kind, languages = excluded.languages
    where (listed_in.starts_at, listed_in.kind, listed_in.languages)
      is distinct from (excluded.starts_at, excluded.kind, excluded.languages);
end $$;

create function meetings.line_up_changed() returns trigger language plpgsql as $$
begin
  perform meetings.line_up(new.id);
  return null;
end $$;
create trigger line_up_new after insert on meetings.meeting
  for each row when (new.status <> 'draft') execute function meetings.line_up_changed();
create trigger line_up_changed after update of status, starts_at, kind, languages, area_id on meetings.meeting
  for each row when (
    (old.status = 'draft', old.starts_at, old.kind, old.languages, old.area_id)
      is distinct from (new.status = 'draft', new.starts_at, new.kind, new.languages, new.area_id)
  ) execute function meetings.line_up_changed();
