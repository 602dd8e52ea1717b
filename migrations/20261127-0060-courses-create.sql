create schema courses;

-- What is taught, in units. Where and when it is held, its cohorts say.
create table courses.course (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  status text not null check (status in ('draft', 'published', 'withdrawn')),
  audience text not null check (audience in ('residents', 'volunteers', 'officers')),
  title text not null check (length(title) between 1 and 120),
  title_en text not null default '' check (length(title_en) <= 120),
  about text not null check (length(about) between 1 and 4000),
  about_en text not null default '' check (length(about_en) <= 4000),
  -- What participants are written says neither what it is nor where, and their page has a way out in a hurry.
  is_discreet boolean not null default true,
  -- Whether photographs are taken at all; where they are, participants are asked.
  has_photographs boolean not null default false,
  -- A certificate is for whoever came to so many units.
  needed_units integer not null check (needed_units between 1 and 60),
  -- Asked of whoever applies, as data: `[{id, text, textEn, wanted}]`. None: nobody is screened.
  screening jsonb not null default '[]' check (jsonb_typeof(screening) = 'array'),
  changed_at timestamptz not null
);

create table courses.unit (
  course_id uuid not null references courses.course (id) on delete cascade,
  number integer not null check (number between 1 and 60),
  title text not null check (length(title) between 1 and 120),
  title_en text not null default '' check (length(title_en) <= 120),
  minutes integer not null check (minutes between 15 and 720),
  primary key (course_id, number)
);

-- People who take a course together. Its seats and its line are those of one gathering of `attendance`.
create table courses.cohort (
  id uuid primary key,
  course_id uuid not null references courses.course (id) on delete restrict,
  number integer not null check (number between 1 and 10000),
  status text not null check (status in ('draft', 'published', 'cancelled')),
  -- What everybody may know of where it is.
  area_id uuid not null references areas.area (id),
  -- Accounts of whoever leads it. Nobody else reads who applied.
  leader_ids uuid[] not null check (cardinality(leader_ids) <= 8),
  age_from integer check (age_from between 10 and 120),
  age_to integer check (age_to between 10 and 120 and (age_from is null or age_to >= age_from)),
  seats integer not null check (seats between 1 and 500),
  offer_hours integer not null default 24 check (offer_hours between 1 and 168),
  -- Shown to whoever has a seat, and to nobody else.
  venue text not null check (length(venue) between 1 and 200),
  venue_en text not null default '' check (length(venue_en) <= 200),
  getting_there text not null default '' check (length(getting_there) <= 500),
  getting_there_en text not null default '' check (length(getting_there_en) <= 500),
  step_free text not null default 'unknown' check (step_free in ('yes', 'no', 'unknown')),
  apply_until timestamptz not null,
  -- Of its first and last session.
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Why it was cancelled.
  reason text not null default '' check (length(reason) <= 500),
  published_at timestamptz,
  changed_at timestamptz not null,
  unique (course_id, number),
  check (apply_until <= ends_at),
  check (status <> 'published' or published_at is not null),
  check (status <> 'cancelled' or reason <> '')
);
create index cohort_area on courses.cohort (area_id, starts_at);
create index cohort_ends on courses.cohort (ends_at);

-- A cohort's date for a unit.
create table courses.session (
  id uuid primary key,
  cohort_id uuid not null references courses.cohort (id) on delete cascade,
  unit_number integer not null check (unit_number between 1 and 60),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  -- How often it was moved: participants are told of each.
  revision integer not null default 0,
  unique (cohort_id, unit_number)
);
create index session_starts on courses.session (starts_at);

-- Whoever applied, and once accepted, takes part. Its id is made of the sender’s key; whether there is a seat, `attendance`
-- knows under `sign_up_id`.
create table courses.participant (
  id uuid primary key,
  cohort_id uuid not null references courses.cohort (id) on delete cascade,
  body_fingerprint text not null,
  -- HMAC of the code that opens her page.
  code_hash bytea not null unique,
  sign_up_id uuid not null unique,
  -- In the order in which they came: how the desk calls an application, since it reads no name.
  number integer not null check (number >= 1),
  status text not null check (status in ('applied', 'accepted', 'declined', 'withdrawn')),
  -- How she wants to be called; any name, or none.
  chosen_name text check (length(chosen_name) between 1 and 80),
  contact_kind text check (contact_kind in ('email', 'phone')),
  contact text check (length(contact) between 1 and 320),
  -- A mail server or a gateway takes nothing for it.
  is_refused boolean not null default false,
  -- Answers to the screening, until it is decided.
  answers jsonb,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  applied_at timestamptz not null,
  decided_at timestamptz,
  unique (cohort_id, number),
  check ((contact is null) = (contact_kind is null)),
  check (status <> 'applied' or decided_at is null),
  check (status not in ('accepted', 'declined') or decided_at is not null),
  check (status = 'applied' or answers is null)
);

-- What they were told, each once: `reminder/<session>/0`.
create table courses.told (
  participant_id uuid not null references courses.participant (id) on delete cascade,
  what text not null check (length(what) between 1 and 80),
  told_at timestamptz not null,
  primary key (participant_id, what)
);

-- The second wall. Whoever applies has no account, and the installation keeps it for her; besides, only whoever leads the
-- cohort reads it. No roster leaves the leader’s screen.
create policy system on courses.participant using (identity.is_system());
create policy participant_read on courses.participant for select using (
  exists (
    select from courses.cohort
    where id = cohort_id and attendance.is_given(leader_ids, array['course-leader'])
  )
);
create policy application_decide on courses.participant for update using (
  exists (
    select from courses.cohort
    where id = cohort_id and attendance.is_given(leader_ids, array['course-leader'])
  )
);
create policy system on courses.told using (identity.is_system());

do $$
declare
  secured regclass;
begin
  foreach secured in array array['courses.participant', 'courses.told']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
