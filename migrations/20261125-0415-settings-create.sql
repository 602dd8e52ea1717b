create schema settings;

-- What this installation says in its own words. The keys, and the words used without a row, stand in the code.
create table settings.text (
  key text primary key check (key ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  uk text not null check (length(uk) <= 4000),
  en text not null check (length(en) <= 4000),
  changed_at timestamptz not null
);

-- Categories that the installation keeps as data: kinds of work today, of reports later.
create table settings.category (
  kind text not null check (kind in ('work')),
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,49}$'),
  name_uk text not null check (name_uk <> '' and length(name_uk) <= 100),
  name_en text not null check (name_en <> '' and length(name_en) <= 100),
  position integer not null,
  -- No longer offered, but what was counted under it stays counted.
  retired_at timestamptz,
  changed_at timestamptz not null,
  primary key (kind, key)
);
