create schema officers;
create extension if not exists btree_gist;

create table officers.officer (
  id uuid primary key,
  slug text not null unique,
  badge_number text not null unique check (badge_number ~ '^[0-9]{4,10}$'),
  name text not null check (name <> ''),
  name_en text,
  kind text not null check (kind in
    ('district', 'community', 'school', 'juvenile', 'patrol', 'duty')),
  -- How Ukrainian words agree with the name («поліцейська», «поліцейський»); nothing more is meant by it.
  word_form text not null default 'masculine' check (word_form in ('masculine', 'feminine')),
  rank text,
  languages text[] not null default '{}',
  phones text[] not null default '{}',
  email text,
  messengers jsonb not null default '{}',
  station_id uuid references organisations.organisation (id),
  photo_id uuid,
  photo_consent_on date,
  checked_on date,
  left_on date,
  origin text not null check (origin in ('import', 'demo')),
  changed_at timestamptz not null,
  check (photo_id is null or photo_consent_on is not null)
);

create table officers.former_slug (
  slug text primary key,
  officer_id uuid not null references officers.officer (id) on delete cascade
);

-- Who answers for which area, from which day to which (the last day included).
create table officers.assignment (
  id uuid primary key,
  officer_id uuid not null references officers.officer (id) on delete cascade,
  area_id uuid not null references areas.area (id),
  starts_on date not null,
  ends_on date,
  check (ends_on is null or ends_on >= starts_on),
  exclude using gist (officer_id with =, area_id with =,
    daterange(starts_on, ends_on, '[]') with &&)
);
create index assignment_area on officers.assignment (area_id);

create table officers.absence (
  id uuid primary key,
  officer_id uuid not null references officers.officer (id) on delete cascade,
  deputy_id uuid references officers.officer (id),
  starts_on date not null,
  ends_on date not null,
  check (ends_on >= starts_on),
  check (deputy_id is null or deputy_id <> officer_id),
  unique (officer_id, starts_on)
);

create table officers.reception (
  id uuid primary key,
  officer_id uuid not null references officers.officer (id) on delete cascade,
  area_id uuid references areas.area (id),
  place text not null check (place <> ''),
  place_en text,
  weekday smallint not null check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null,
  time_zone text not null,
  note text,
  check (ends_at > starts_at),
  unique (officer_id, weekday, starts_at)
);

-- "Something is wrong here": kept for the coordinator. The text may name people: see retention in the module's README.
create table officers.card_issue (
  id uuid primary key,
  officer_id uuid references officers.officer (id) on delete cascade,
  area_id uuid references areas.area (id) on delete cascade,
  subject text not null check (subject in ('phone', 'person', 'hours', 'place', 'other')),
  note text not null default '' check (length(note) <= 1000),
  body_fingerprint text not null,
  status text not null default 'new' check (status in ('new', 'handled')),
  created_at timestamptz not null,
  handled_at timestamptz,
  check (officer_id is not null or area_id is not null)
);
