create schema surveys;

-- Questionnaires that were made at the desk. Those that come with Poruch stand in the code.
create table surveys.questionnaire (
  id uuid primary key,
  content jsonb not null,
  -- Whose coordinators may change it; null: those of everywhere.
  area_id uuid references areas.area (id) on delete cascade,
  made_by uuid not null,
  retired_at timestamptz,
  changed_at timestamptz not null
);

-- What was asked in a round, as it was when the first one opened with it: it never changes.
create table surveys.version (
  id uuid primary key,
  -- The questionnaire's id, or the word for one that comes with Poruch.
  questionnaire text not null,
  number integer not null check (number > 0),
  fingerprint text not null,
  content jsonb not null,
  frozen_at timestamptz not null,
  unique (questionnaire, number),
  unique (questionnaire, fingerprint)
);

create table surveys.round (
  id uuid primary key,
  -- Rounds that belong together: before and after, or from the start of a course to a year after it.
  series_id uuid not null,
  moment text not null check (
    moment in ('once', 'before', 'after', 'start', 'end', 'month-6', 'month-12')
  ),
  version_id uuid not null references surveys.version (id),
  way text not null check (way in ('link', 'class-code', 'pseudonym')),
  -- What it is about, in the words of the module that knows it.
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  subject_id text not null check (subject_id <> '' and length(subject_id) <= 100),
  area_id uuid references areas.area (id) on delete cascade,
  -- Shown, printed and typed: it opens the questions and nothing else.
  code text not null unique check (code ~ '^[2-9CHKMPTX]{6}$'),
  status text not null default 'open' check (status in ('open', 'closed', 'released')),
  opens_on date not null,
  closes_on date not null,
  is_public boolean not null,
  opened_by uuid not null,
  changed_at timestamptz not null,
  released_on date,
  unique (series_id, moment),
  check (opens_on <= closes_on),
  check ((status = 'released') = (released_on is not null))
);
create index round_subject on surveys.round (subject_kind, subject_id);
create index round_area on surveys.round (area_id);

-- Who leads what it is about, as the module that knows it said last.
create table surveys.round_leader (
  round_id uuid not null references surveys.round (id) on delete cascade,
  account_id uuid not null,
  primary key (round_id, account_id)
);
create index round_leader_account on surveys.round_leader (account_id);

-- What one person answered. Its id is the sender's key, so that what is sent twice is one; its day is all that is kept
-- of when. Nothing tells who it was.
create table surveys.sheet (
  id uuid primary key,
  round_id uuid not null references surveys.round (id) on delete cascade,
  day date not null,
  fingerprint text not null,
  -- A keyed hash of a code that she alone holds: the same in each round of a series, and in no other.
  pseudonym uuid,
  answers jsonb not null,
  unique (round_id, pseudonym)
);

-- Figures that were told, with what is small hidden. Told once, they never change.
create table surveys.release (
  round_id uuid primary key references surveys.round (id) on delete cascade,
  made_on date not null,
  made_by uuid not null,
  figures jsonb not null
);
create function surveys.keep_release() returns trigger language plpgsql
as $$
begin
  raise exception 'a release never changes';
end $$;
create trigger never_changed before update on surveys.release
  for each row execute function surveys.keep_release();

-- Whether whoever asks leads what the round is about, and still holds one of these roles.
create function surveys.is_given(round uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from surveys.round_leader where round_id = round and account_id = identity.actor_id()
  ) and identity.holds(roles);
end $$;

-- Residents' sheets are kept by the installation for them: nobody who answers reads any.
create policy system on surveys.sheet using (identity.is_system());
create policy survey_answer_read on surveys.sheet for select using (
  exists (
    select from surveys.round
    where round.id = round_id and (
      identity.reaches(round.area_id, array['coordinator', 'police-head'])
      or surveys.is_given(
        round.id, array['coordinator', 'course-leader', 'district-officer', 'police-head', 'school-officer']
      )
    )
  )
);
alter table surveys.sheet enable row level security;
alter table surveys.sheet force row level security;
do $$
begin
  execute format(
    'create policy backup on surveys.sheet to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
