create schema promises;

-- What officials promised. Everybody reads it; its id is the sender's key, so that what is sent twice is one promise.
create table promises.promise (
  id uuid primary key,
  body_fingerprint text not null,
  words text not null check (length(words) between 1 and 1000),
  -- A post and a person, as they were called then.
  owner_post text not null check (length(owner_post) between 1 and 200),
  owner_name text not null check (length(owner_name) between 1 and 200),
  officer_id uuid references officers.officer (id) on delete set null,
  deputy_post text check (length(deputy_post) between 1 and 200),
  deputy_name text check (length(deputy_name) between 1 and 200),
  deputy_officer_id uuid references officers.officer (id) on delete set null,
  area_id uuid not null references areas.area (id),
  due_on date not null,
  -- Never changed: no later day hides it.
  first_due_on date not null,
  source_kind text not null check (source_kind ~ '^[a-z][a-z-]{1,39}$'),
  source_id uuid,
  report_id uuid,
  status text not null default 'given' check (
    status in ('given', 'under-way', 'changed', 'kept', 'not-kept', 'withdrawn')
  ),
  given_at timestamptz not null,
  given_by uuid,
  -- Of two who change one, the second is shown what the first wrote.
  changed_at timestamptz not null,
  closed_at timestamptz,
  -- What somebody was last reminded of, and when; a step begins it anew.
  reminded text check (reminded in ('soon', 'today', 'overdue')),
  reminded_on date,
  check ((deputy_post is null) = (deputy_name is null)),
  check ((status in ('kept', 'not-kept', 'withdrawn')) = (closed_at is not null)),
  check ((reminded is null) = (reminded_on is null))
);
create index promise_given on promises.promise (given_at desc, id);
create index promise_area on promises.promise (area_id, given_at desc);
create index promise_officer on promises.promise (officer_id) where officer_id is not null;
create index promise_due on promises.promise (due_on) where closed_at is null;

-- What became of it, with evidence: words, an address, a photograph.
create table promises.step (
  id uuid primary key,
  -- Of two of one moment, which came first.
  turn bigint generated always as identity,
  promise_id uuid not null references promises.promise (id) on delete cascade,
  happened_at timestamptz not null,
  account_id uuid,
  party text not null check (party in ('owner', 'office')),
  status text not null check (status in ('given', 'under-way', 'changed', 'kept', 'not-kept', 'withdrawn')),
  words text not null check (length(words) between 1 and 4000),
  -- Of a change: what was promised until then.
  before_words text,
  before_due_on date,
  link text check (link ~ '^https?://' and length(link) <= 500),
  photo_width integer check (photo_width > 0),
  photo_height integer check (photo_height > 0),
  check ((status = 'changed') = (before_words is not null)),
  check ((before_words is null) = (before_due_on is null)),
  check ((photo_width is null) = (photo_height is null))
);
create index step_promise on promises.step (promise_id, turn);

-- What everybody reads of questions, as an officer left the words; and the answer.
create table promises.published_question (
  id uuid primary key,
  -- Null: the question itself was erased.
  question_id uuid unique,
  words text not null check (length(words) between 1 and 1000),
  area_id uuid not null references areas.area (id),
  officer_id uuid references officers.officer (id) on delete set null,
  source_kind text not null,
  source_id uuid,
  promise_id uuid references promises.promise (id) on delete set null,
  answer text not null default '' check (length(answer) <= 4000),
  asked_on date not null,
  due_on date not null,
  answered_on date,
  changed_at timestamptz not null,
  check ((answer = '') = (answered_on is null))
);
create index published_question_asked on promises.published_question (asked_on desc, id);
create index published_question_area on promises.published_question (area_id, asked_on desc);
create index published_question_officer on promises.published_question (officer_id) where officer_id is not null;

-- What residents ask. Nobody but whoever answers reads it before it is published.
create table promises.question (
  id uuid primary key,
  body_fingerprint text not null,
  -- An HMAC of the receipt code: who holds a copy of the database cannot try codes on it.
  receipt_hash bytea not null unique,
  words text not null check (length(words) between 1 and 1000),
  area_id uuid not null references areas.area (id),
  officer_id uuid references officers.officer (id) on delete set null,
  source_kind text not null check (source_kind ~ '^[a-z][a-z-]{1,39}$'),
  source_id uuid,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  status text not null default 'pending' check (
    status in ('pending', 'published', 'private', 'promised', 'answered', 'merged', 'refused')
  ),
  asked_at timestamptz not null,
  due_on date not null,
  merged_into uuid references promises.published_question (id) on delete set null,
  promise_id uuid references promises.promise (id) on delete set null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  reminded text check (reminded in ('soon', 'today', 'overdue')),
  reminded_on date,
  check ((status in ('answered', 'merged', 'refused')) = (closed_at is not null)),
  check ((reminded is null) = (reminded_on is null))
);
create index question_due on promises.question (area_id, due_on) where closed_at is null;
create index question_officer on promises.question (officer_id) where officer_id is not null;
create index question_promise on promises.question (promise_id) where promise_id is not null;
create index question_merged on promises.question (merged_into) where merged_into is not null;
alter table promises.published_question add constraint published_question_question
  foreign key (question_id) references promises.question (id) on delete set null;

-- What became of a question, in words for its asker.
create table promises.question_step (
  id uuid primary key,
  turn bigint generated always as identity,
  question_id uuid not null references promises.question (id) on delete cascade,
  happened_at timestamptz not null,
  account_id uuid,
  status text not null check (
    status in ('pending', 'published', 'private', 'promised', 'answered', 'merged', 'refused')
  ),
  words text not null check (length(words) <= 4000)
);
create index question_step_question on promises.question_step (question_id, turn);

-- How an asker hears that there is news. Nobody reads it but the installation, which writes to them.
create table promises.asker_contact (
  question_id uuid primary key references promises.question (id) on delete cascade,
  email text not null check (length(email) <= 320),
  phone text not null check (length(phone) <= 20),
  told_steps integer not null default 0,
  texted_steps integer not null default 0,
  is_refused_mail boolean not null default false,
  is_refused_sms boolean not null default false,
  is_silenced boolean not null default false,
  check (email <> '' or phone <> '')
);

-- Whether it was given to whoever asks, who still holds one of these roles.
create function promises.is_given(given_to uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  ) and identity.holds(roles);
end $$;

-- Whether whoever asks may read the question, which its own policies say.
create function promises.is_seen(one uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (select from promises.question where id = one);
end $$;

-- The second wall around what is not published. Roles stand in the policies, so that a test compares them with the
-- permission table.
create policy system on promises.question using (identity.is_system());
create policy question_read on promises.question for select using (
  identity.reaches(area_id, array['coordinator', 'police-head'])
  or promises.is_given(officer_id, array['coordinator', 'district-officer', 'police-head', 'school-officer'])
);
create policy question_answer on promises.question for update using (
  identity.reaches(area_id, array['coordinator'])
  or promises.is_given(officer_id, array['coordinator', 'district-officer', 'school-officer'])
);
create policy system on promises.question_step using (identity.is_system());
create policy seen on promises.question_step for select using (promises.is_seen(question_id));
create policy question_answer on promises.question_step for insert with check (
  account_id = identity.actor_id() and exists (
    select from promises.question as question
    where question.id = question_id and (
      identity.reaches(question.area_id, array['coordinator'])
      or promises.is_given(question.officer_id, array['coordinator', 'district-officer', 'school-officer'])
    )
  )
);
create policy system on promises.asker_contact using (identity.is_system());

do $$
declare
  secured regclass;
begin
  foreach secured in array array[
    'promises.question', 'promises.question_step', 'promises.asker_contact'
  ]::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
