-- Topics that were written or changed at the desk. Those that come with Poruch stand in the code, under the same keys.
create table schools.topic (
  key text primary key check (key ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  content jsonb not null,
  retired_at timestamptz,
  changed_at timestamptz not null
);

-- A day on which an officer could come: to one school, or to any of theirs. Whoever takes it first has it.
create table schools.lesson_offer (
  -- The sender's key, so that what is sent twice is one.
  id uuid primary key,
  officer_id uuid not null references officers.officer (id) on delete cascade,
  school_id uuid references organisations.organisation (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  made_at timestamptz not null
);
create index lesson_offer_officer on schools.lesson_offer (officer_id, starts_at);
create index lesson_offer_school on schools.lesson_offer (school_id, starts_at) where school_id is not null;

-- A lesson from the request to what became of it. Of pupils: how many.
create table schools.lesson (
  -- From the sender's key, so that what is sent twice is one lesson.
  id uuid primary key,
  school_id uuid not null references organisations.organisation (id) on delete cascade,
  -- Where the school is, as the rights of whoever reads it are asked.
  area_id uuid references areas.area (id),
  officer_id uuid references officers.officer (id) on delete set null,
  topic text not null check (topic ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  grade integer not null check (grade between 1 and 12),
  letter text not null default '' check (length(letter) <= 3),
  pupils_expected integer not null check (pupils_expected between 1 and 500),
  status text not null default 'requested' check (
    status in ('requested', 'scheduled', 'moved', 'held', 'followed-up', 'declined', 'cancelled')
  ),
  room text not null default '' check (length(room) <= 200),
  starts_at timestamptz,
  ends_at timestamptz,
  moved_from timestamptz,
  -- Goes up with each change that calendars have to show.
  sequence integer not null default 0,
  offer_id uuid unique references schools.lesson_offer (id) on delete set null,
  repeat_of uuid references schools.lesson (id) on delete set null,
  requested_at timestamptz not null,
  -- Of two who change one, the second is shown what the first wrote.
  changed_at timestamptz not null,
  held_at timestamptz,
  pupils integer check (pupils between 1 and 500),
  teacher_present boolean,
  closed_at timestamptz,
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at),
  check (status not in ('scheduled', 'moved', 'held', 'followed-up') or starts_at is not null),
  check ((status in ('held', 'followed-up')) = (held_at is not null)),
  check ((held_at is null) = (pupils is null) and (held_at is null) = (teacher_present is null)),
  check ((status in ('followed-up', 'declined', 'cancelled')) = (closed_at is not null))
);
create index lesson_school on schools.lesson (school_id, starts_at desc);
create index lesson_officer on schools.lesson (officer_id, starts_at desc) where officer_id is not null;
create index lesson_area on schools.lesson (area_id, status, starts_at);

-- What became of it, in words for the teacher.
create table schools.lesson_step (
  id uuid primary key,
  turn bigint generated always as identity,
  lesson_id uuid not null references schools.lesson (id) on delete cascade,
  happened_at timestamptz not null,
  -- Null: the teacher, or the installation.
  account_id uuid,
  status text not null check (
    status in ('requested', 'scheduled', 'moved', 'held', 'followed-up', 'declined', 'cancelled')
  ),
  words text not null check (length(words) <= 2000)
);
create index lesson_step_lesson on schools.lesson_step (lesson_id, turn);

-- The teacher who asked: how the officer reaches them, and how they hear of news. It goes long before the lesson does.
create table schools.lesson_teacher (
  lesson_id uuid primary key references schools.lesson (id) on delete cascade,
  body_fingerprint text not null,
  -- An HMAC of the receipt code: who holds a copy of the database cannot try codes on it.
  receipt_hash bytea not null unique,
  name text not null check (length(name) between 1 and 120),
  phone text not null check (length(phone) between 3 and 20),
  email text not null check (length(email) <= 320),
  is_sms_wanted boolean not null,
  -- When it suits, and what the officer should know.
  wishes text not null check (length(wishes) <= 1000),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  told_steps integer not null default 0,
  texted_steps integer not null default 0,
  is_refused_mail boolean not null default false,
  is_refused_sms boolean not null default false,
  is_silenced boolean not null default false
);

-- What the teacher says of it afterwards: three questions.
create table schools.lesson_rating (
  lesson_id uuid primary key references schools.lesson (id) on delete cascade,
  useful integer not null check (useful between 1 and 5),
  fits text not null check (fits in ('right', 'easy', 'hard')),
  words text not null default '' check (length(words) <= 1000),
  rated_on date not null
);

-- Whether it was given to whoever asks, who still holds one of these roles.
create function schools.is_given(given_to uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  ) and identity.holds(roles);
end $$;

-- Whether whoever asks may read the lesson, which its own policies say.
create function schools.is_seen(one uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (select from schools.lesson where id = one);
end $$;

-- The second wall: when children sit where is nobody's to read but theirs who teach them. Roles stand in the policies, so
-- that a test compares them with the permission table.
create policy system on schools.lesson using (identity.is_system());
create policy lesson_read on schools.lesson for select using (
  identity.reaches(area_id, array['coordinator', 'police-head'])
  or schools.is_given(officer_id, array['coordinator', 'district-officer', 'police-head', 'school-officer'])
);
create policy lesson_handle on schools.lesson for update using (
  identity.reaches(area_id, array['coordinator', 'police-head'])
  or schools.is_given(officer_id, array['coordinator', 'district-officer', 'police-head', 'school-officer'])
);
create policy system on schools.lesson_step using (identity.is_system());
create policy seen on schools.lesson_step for select using (schools.is_seen(lesson_id));
create policy lesson_handle on schools.lesson_step for insert with check (
  account_id = identity.actor_id() and exists (
    select from schools.lesson as lesson
    where lesson.id = lesson_id and (
      identity.reaches(lesson.area_id, array['coordinator', 'police-head'])
      or schools.is_given(
        lesson.officer_id, array['coordinator', 'district-officer', 'police-head', 'school-officer']
      )
    )
  )
);
create policy system on schools.lesson_teacher using (identity.is_system());
create policy seen on schools.lesson_teacher for select using (schools.is_seen(lesson_id));
create policy system on schools.lesson_rating using (identity.is_system());
create policy seen on schools.lesson_rating for select using (schools.is_seen(lesson_id));

do $$
declare
  secured regclass;
begin
  foreach secured in array array[
    'schools.lesson', 'schools.lesson_step', 'schools.lesson_teacher', 'schools.lesson_rating'
  ]::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
