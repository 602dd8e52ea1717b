-- What was changed in one go, by whom and when: so that it can be seen later, and put back.
create table areas.change (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  kind text not null check (kind in ('import', 'beats', 'facts', 'put-back')),
  -- A file's name, where it came from one.
  source text not null,
  -- The hromada whose beats were made, or the one area that was corrected.
  area_id uuid references areas.area (id) on delete set null,
  -- A staff account (identity's table, so no reference here); none for the command line.
  account_id uuid,
  puts_back uuid references areas.change (id),
  made_at timestamptz not null
);
create index change_puts_back on areas.change (puts_back);

-- What a change did to one area: only the fields that it changed, as they were and as they became.
create table areas.change_area (
  change_id uuid not null references areas.change (id) on delete cascade,
  area_id uuid not null references areas.area (id) on delete cascade,
  -- Nothing before: the change made the area.
  before jsonb,
  after jsonb not null,
  primary key (change_id, area_id)
);
create index change_area_area on areas.change_area (area_id);

-- Changes are history: the app adds to it and reads it.
do $$ begin
  execute format('revoke update on areas.change_area from %I', current_setting('poruch.app_role'));
end $$;

-- A file that somebody looks at before it is imported. Gone after a day.
create table areas.import_draft (
  id uuid primary key,
  account_id uuid not null,
  file_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  content text not null check (content in ('areas', 'settlements')),
  kind text check (kind in
    ('oblast', 'raion', 'hromada', 'settlement', 'starosta-district', 'city-district', 'beat')),
  name_property text,
  code_property text,
  parent_id uuid references areas.area (id) on delete cascade,
  publish boolean not null,
  created_at timestamptz not null
);
create index import_draft_account on areas.import_draft (account_id);
