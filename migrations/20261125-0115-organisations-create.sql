create schema organisations;

create table organisations.organisation (
  id uuid primary key,
  kind text not null check (kind in ('station', 'medical-point', 'coordination-office', 'council',
    'ngo', 'school', 'library', 'partner', 'media')),
  slug text not null unique,
  name text not null check (name <> ''),
  name_en text,
  -- What an import recognises it by: a register's number, else kind, place and folded name.
  import_key text not null unique,
  area_id uuid references areas.area (id),
  address text,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  phones text[] not null default '{}',
  email text,
  website text,
  -- [{"weekdays":[1,2,3,4,5],"from":"09:00","to":"18:00"}]; empty: not known. "allDay":true: round the clock.
  opening_hours jsonb not null default '[]',
  about text,
  about_en text,
  status text not null default 'open' check (status in ('open', 'closed')),
  checked_on date,
  origin text not null check (origin in ('import', 'demo')),
  changed_at timestamptz not null,
  check ((lon is null) = (lat is null))
);
create index organisation_kind on organisations.organisation (kind);
create index organisation_area on organisations.organisation (area_id);

-- The areas that a station (or an office) answers for.
create table organisations.served_area (
  organisation_id uuid not null references organisations.organisation (id) on delete cascade,
  area_id uuid not null references areas.area (id) on delete cascade,
  primary key (organisation_id, area_id)
);
create index served_area_area on organisations.served_area (area_id);
