create schema reports;

-- What can be reported, as data. The categories of a fresh installation stand in the code; a row stands before them, and
-- one of an area before one of the whole installation.
create table reports.category (
  id uuid primary key,
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,49}$'),
  area_id uuid references areas.area (id) on delete cascade,
  name_uk text not null check (name_uk <> '' and length(name_uk) <= 100),
  name_en text not null check (name_en <> '' and length(name_en) <= 100),
  pictogram text not null,
  receiver_id uuid references organisations.organisation (id),
  visibility text not null check (visibility in ('public', 'officers', 'confidential')),
  position_rule text not null check (position_rule in ('place', 'coarse', 'never')),
  is_anonymous_allowed boolean not null,
  call_first_uk text not null default '' check (length(call_first_uk) <= 400),
  call_first_en text not null default '' check (length(call_first_en) <= 400),
  questions jsonb not null default '[]',
  position integer not null,
  retired_at timestamptz,
  changed_at timestamptz not null,
  unique nulls not distinct (key, area_id),
  -- What nobody but its officers reads is on no map.
  check (visibility <> 'confidential' or position_rule = 'never')
);

-- What residents tell the police. Its id is the sender's key, so that what is sent twice is one report; whoever knows it
-- knows nothing else: pages for everybody name `published.id`.
create table reports.report (
  id uuid primary key,
  body_fingerprint text not null,
  -- An HMAC of the receipt code: who holds a copy of the database cannot try codes on it.
  receipt_hash bytea not null unique,
  category text not null,
  -- As the category said when it was sent: a category that changes later opens nothing.
  visibility text not null check (visibility in ('public', 'officers', 'confidential')),
  position_rule text not null check (position_rule in ('place', 'coarse', 'never')),
  status text not null default 'received' check (
    status in ('received', 'accepted', 'in-progress', 'resolved', 'answered', 'passed-on', 'duplicate', 'refused', 'reopened')
  ),
  words text not null check (length(words) <= 4000),
  answers jsonb not null default '{}',
  lat double precision,
  lon double precision,
  place_words text not null default '' check (length(place_words) <= 300),
  -- The narrowest area that it is in; null: in none of ours.
  area_id uuid references areas.area (id),
  -- Whom it was given to: whose the beat was when it came, until somebody else is named. Null: nobody yet.
  officer_id uuid references officers.officer (id) on delete set null,
  duplicate_of uuid references reports.report (id) on delete set null,
  passed_to text check (length(passed_to) <= 200),
  way text not null check (way in ('page', 'assisted', 'telephone', 'paper', 'open311', 'import')),
  -- Who wrote it down for somebody else.
  entered_by uuid,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  submitted_at timestamptz not null,
  -- Of two who change one, the second is shown what the first wrote.
  changed_at timestamptz not null,
  closed_at timestamptz,
  check ((lat is null) = (lon is null)),
  check (lat between -90 and 90 and lon between -180 and 180)
);
create index report_area on reports.report (area_id, submitted_at desc);
create index report_officer on reports.report (officer_id) where officer_id is not null;

-- How to answer, where somebody wanted to be answered otherwise than on the page of the receipt.
create table reports.contact (
  report_id uuid primary key references reports.report (id) on delete cascade,
  kind text not null check (kind in ('email', 'phone')),
  value text not null check (length(value) <= 320),
  -- A phone: called back, or written to.
  is_call_wanted boolean not null
);

-- Each step, in words for the author.
create table reports.update (
  id uuid primary key,
  report_id uuid not null references reports.report (id) on delete cascade,
  happened_at timestamptz not null,
  party text not null check (party in ('staff', 'author', 'other-body', 'installation')),
  account_id uuid,
  status text check (
    status in ('received', 'accepted', 'in-progress', 'resolved', 'answered', 'passed-on', 'duplicate', 'refused', 'reopened')
  ),
  words text not null default '' check (length(words) <= 4000)
);
create index update_report on reports.update (report_id, happened_at);

-- For colleagues only.
create table reports.note (
  id uuid primary key,
  report_id uuid not null references reports.report (id) on delete cascade,
  account_id uuid not null,
  words text not null check (words <> '' and length(words) <= 4000),
  written_at timestamptz not null
);
create index note_report on reports.note (report_id, written_at);

-- A photograph that was put up and not sent yet: it belongs to the key that it will be sent with. The id is the file's.
create table reports.unsent_photo (
  id uuid primary key,
  report_key uuid not null,
  width integer not null,
  height integer not null,
  uploaded_at timestamptz not null
);
create index unsent_photo_key on reports.unsent_photo (report_key, uploaded_at);

create table reports.photo (
  id uuid primary key,
  report_id uuid not null references reports.report (id) on delete cascade,
  position smallint not null check (position between 1 and 6),
  width integer not null,
  height integer not null,
  -- What an officer said of it; null: nobody has looked yet.
  shown boolean,
  unique (report_id, position)
);

-- What everybody may read, as it was published: nothing that a stranger asks for is read from anywhere else.
create table reports.published (
  id uuid primary key,
  report_id uuid not null unique references reports.report (id) on delete cascade,
  category text not null,
  status text not null,
  words text not null,
  place_words text not null,
  lat double precision,
  lon double precision,
  area_id uuid references areas.area (id),
  submitted_at timestamptz not null,
  changed_at timestamptz not null,
  supporters integer not null default 0,
  -- Hidden later: that it was there stays known, and nothing of what it said.
  hidden_at timestamptz
);
create index published_area on reports.published (area_id, submitted_at desc) where hidden_at is null;

-- Whether the officer whom it was given to is whoever asks.
create function reports.is_given(given_to uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  );
end $$;

-- Whether whoever asks may read the report, which its own policies say.
create function reports.is_seen(one uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (select from reports.report where id = one);
end $$;

-- The second wall. Anybody sends a report; who answers for its place reads it. What is confidential is read by the head
-- there and by whom it was given to.
create policy system on reports.report using (identity.is_system());
create policy report_submit on reports.report for insert with check (true);
create policy report_read on reports.report for select using (
  visibility <> 'confidential' and identity.reaches(
    area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
  )
);
create policy report_answer on reports.report for update using (
  visibility <> 'confidential'
  and identity.reaches(area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
);
create policy confidential_report_read on reports.report for select
  using (identity.reaches(area_id, array['police-head']));
create policy confidential_report_answer on reports.report for update
  using (identity.reaches(area_id, array['police-head']));
create policy given on reports.report for all using (reports.is_given(officer_id));
create policy opened_read on reports.report for select
  using (identity.opened(area_id, case visibility when 'confidential' then 'confidential' else 'report' end));

create policy system on reports.contact using (identity.is_system());
create policy report_submit on reports.contact for insert with check (true);
create policy seen on reports.contact for select using (reports.is_seen(report_id));
create policy system on reports.update using (identity.is_system());
create policy seen on reports.update using (reports.is_seen(report_id));
create policy system on reports.note using (identity.is_system());
create policy seen on reports.note using (reports.is_seen(report_id));
create policy system on reports.photo using (identity.is_system());
create policy report_submit on reports.photo for insert with check (true);
create policy seen on reports.photo using (reports.is_seen(report_id));

do $$
declare
  secured regclass;
begin
  foreach secured in array array[
    'reports.report', 'reports.contact', 'reports.update', 'reports.note', 'reports.photo'
  ]::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
