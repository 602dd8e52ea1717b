create schema areas;

create table areas.area (
  id uuid primary key,
  kind text not null check (kind in
    ('oblast', 'raion', 'hromada', 'settlement', 'starosta-district', 'city-district', 'beat')),
  -- KATOTTG, where the area has one: «UA» and 17 digits, whose levels are prefixes.
  code text unique check (code ~ '^UA[0-9]{17}$'),
  -- What an import recognises a code-less area by: kind, parent and folded name.
  import_key text unique,
  name text not null check (name <> ''),
  name_en text,
  settlement_kind text check (settlement_kind in ('city', 'town', 'village', 'rural-settlement')),
  slug text not null unique,
  parent_id uuid references areas.area (id),
  status text not null default 'draft' check (status in ('draft', 'public')),
  population integer check (population >= 0),
  urban boolean,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  origin text not null check (origin in ('import', 'demo', 'made')),
  changed_at timestamptz not null,
  check ((lon is null) = (lat is null))
);
create index area_parent on areas.area (parent_id);

-- Former, alternative and other-language names, for search only.
create table areas.name (
  area_id uuid not null references areas.area (id) on delete cascade,
  name text not null,
  kind text not null check (kind in ('former', 'alternative')),
  language text not null,
  primary key (area_id, name)
);

create table areas.former_slug (
  slug text primary key,
  area_id uuid not null references areas.area (id) on delete cascade
);

-- Boundaries keep versions: the one without valid_to is in force. The shape is WKB, MultiPolygon, WGS 84.
create table areas.boundary (
  id uuid primary key,
  area_id uuid not null references areas.area (id) on delete cascade,
  shape bytea not null,
  fingerprint text not null,
  vertices integer not null,
  -- The point inside that is farthest from the border: where a name stands best, for areas that have no centre of their own.
  inner_lon double precision not null check (inner_lon between -180 and 180),
  inner_lat double precision not null check (inner_lat between -90 and 90),
  source text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index boundary_in_force on areas.boundary (area_id) where valid_to is null;

-- Which settlements a beat answers for, where that is said by name and not only by a line on the map.
create table areas.beat_settlement (
  beat_id uuid not null references areas.area (id) on delete cascade,
  settlement_id uuid not null references areas.area (id) on delete cascade,
  primary key (beat_id, settlement_id)
);
create index beat_settlement_settlement on areas.beat_settlement (settlement_id);

-- Streets, addresses and landmarks: what people name when asked where they live.
create table areas.place (
  id uuid primary key,
  kind text not null check (kind in ('street', 'address', 'landmark')),
  name text not null check (name <> ''),
  former_name text,
  import_key text not null unique,
  settlement_id uuid references areas.area (id) on delete cascade,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  origin text not null check (origin in ('import', 'demo')),
  check ((lon is null) = (lat is null))
);
create index place_settlement on areas.place (settlement_id);
