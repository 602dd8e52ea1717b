-- Which staff account is which officer: so that an officer edits her own card and writes her own work.
alter table officers.officer add column account_id uuid unique;

-- What an officer did, as counts: the half-year report and her day are written from it. Never who was met.
create table officers.work_entry (
  id uuid primary key,
  officer_id uuid not null references officers.officer (id) on delete cascade,
  area_id uuid references areas.area (id),
  -- A category of the installation (settings.category of the kind «work»), or a kind that a higher module writes.
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,49}$'),
  count integer not null check (count between 1 and 10000),
  done_on date not null,
  -- Which module wrote it, and for what thing; null: the officer herself.
  source text check (source ~ '^[a-z-]+:[0-9a-f-]{36}$'),
  -- Made on the device, so that what is sent twice is kept once.
  client_key uuid not null unique,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
create index work_entry_officer on officers.work_entry (officer_id, done_on);
create index work_entry_area on officers.work_entry (area_id, done_on);

-- Whose task a remark is, and what came of it.
alter table officers.card_issue add column handled_by uuid;
alter table officers.card_issue add column answer text check (length(answer) <= 1000);
