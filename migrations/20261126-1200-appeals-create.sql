create schema appeals;

-- How many appeals a year’s register has. A turn is taken with the appeal that gets it, so that none is missing.
create table appeals.register (
  year integer primary key check (year between 2024 and 2200),
  last_number integer not null check (last_number >= 0)
);

-- What people ask of the police under their names (Law 393/96-ВР). Its id is the sender’s key, so that what is sent
-- twice is one appeal.
create table appeals.appeal (
  id uuid primary key,
  body_fingerprint text not null,
  -- An HMAC of the receipt code: who holds a copy of the database cannot try codes on it.
  receipt_hash bytea not null unique,
  register_year integer not null,
  register_number integer not null,
  kind text not null check (kind in ('application', 'complaint', 'proposal')),
  way text not null check (way in ('page', 'paper', 'spoken')),
  status text not null default 'received' check (
    status in ('received', 'in-progress', 'extended', 'returned', 'passed-on', 'answered', 'refused')
  ),
  -- What is missing is empty: nothing is refused at the door.
  name text not null check (length(name) <= 200),
  residence text not null check (length(residence) <= 300),
  substance text not null check (length(substance) <= 10000),
  is_signed boolean not null,
  answer_way text not null check (answer_way in ('page', 'email', 'post')),
  email text not null check (length(email) <= 320),
  phone text not null check (length(phone) <= 20),
  benefit text not null check (length(benefit) <= 200),
  -- Whose police are asked.
  area_id uuid not null references areas.area (id),
  -- Who handles it. Null: nobody yet.
  officer_id uuid references officers.officer (id) on delete set null,
  entered_by uuid,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  received_at timestamptz not null,
  received_on date not null,
  -- The control date.
  due_on date not null check (due_on >= received_on),
  passed_to text check (length(passed_to) <= 200),
  ground text check (ground in ('not-satisfied', 'anonymous', 'repeated', 'late')),
  -- Of two who change one, the second is shown what the first wrote.
  changed_at timestamptz not null,
  closed_at timestamptz,
  unique (register_year, register_number),
  check ((status = 'passed-on') = (passed_to is not null)),
  check ((status = 'refused') = (ground is not null)),
  check ((status in ('returned', 'passed-on', 'answered', 'refused')) = (closed_at is not null))
);
create index appeal_due on appeals.appeal (area_id, due_on) where closed_at is null;
create index appeal_officer on appeals.appeal (officer_id) where officer_id is not null;

-- Each step, in words for the author.
create table appeals.step (
  id uuid primary key,
  appeal_id uuid not null references appeals.appeal (id) on delete cascade,
  happened_at timestamptz not null,
  account_id uuid,
  status text not null check (
    status in ('received', 'in-progress', 'extended', 'returned', 'passed-on', 'answered', 'refused')
  ),
  words text not null check (length(words) <= 10000)
);
create index step_appeal on appeals.step (appeal_id, happened_at);

-- Whether the officer who handles it is whoever asks.
create function appeals.is_given(given_to uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  );
end $$;

-- Whether whoever asks may read the appeal, which its own policies say.
create function appeals.is_seen(one uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (select from appeals.appeal where id = one);
end $$;

-- The second wall. Anybody appeals; it is read by the head there and by who registers, and by whoever it was given to.
-- Nobody opens it in an emergency: what cannot wait is no appeal.
create policy system on appeals.appeal using (identity.is_system());
create policy appeal_read on appeals.appeal for select
  using (identity.reaches(area_id, array['coordinator', 'police-head']));
create policy appeal_handle on appeals.appeal for update
  using (identity.reaches(area_id, array['coordinator', 'police-head']));
create policy given_read on appeals.appeal for select using (appeals.is_given(officer_id));
create policy given_handle on appeals.appeal for update using (appeals.is_given(officer_id));
create policy system on appeals.step using (identity.is_system());
create policy seen on appeals.step using (appeals.is_seen(appeal_id));

do $$
declare
  secured regclass;
begin
  foreach secured in array array['appeals.appeal', 'appeals.step']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
