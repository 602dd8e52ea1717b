-- What is typed from the wall of a hall instead of a whole address: as meetings have it, with a number of its own.
create sequence forum.live_code_number;
create function forum.new_live_code() returns text language plpgsql volatile
as $$
declare
  letters constant text := '23456789CHKMPTX';
  rest bigint := (nextval('forum.live_code_number') * 4801387 + 5) % 11390625;
  code text := '';
begin
  for place in 1..6 loop
    code := code || substr(letters, (rest % 15)::integer + 1, 1);
    rest := rest / 15;
  end loop;
  return code;
end $$;

-- Questions of a hall, from when an organiser opens them for a room, or a talk in it, until they are over.
create table forum.live_session (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  room_id uuid not null,
  -- None: of whatever goes on in that room.
  talk_id uuid,
  code text not null unique default forum.new_live_code() check (code ~ '^[2-9CHKMPTX]{6}$'),
  -- `voting`: no more questions are taken; those that are there can still be supported.
  status text not null default 'open' check (status in ('open', 'voting', 'closed')),
  -- How many were asked: each gets the next number.
  asked integer not null default 0 check (asked >= 0),
  opened_by uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  foreign key (room_id, forum_id) references forum.room (id, forum_id) on delete cascade,
  foreign key (talk_id, forum_id) references forum.talk (id, forum_id) on delete set null (talk_id),
  check ((status = 'closed') = (closed_at is not null))
);
create index live_session_forum on forum.live_session (forum_id);
create index live_session_talk on forum.live_session (talk_id, forum_id);
-- A telephone in a hall is led to the one that is open there.
create unique index live_session_room on forum.live_session (room_id) where status <> 'closed';

create table forum.live_question (
  id uuid primary key,
  session_id uuid not null references forum.live_session (id) on delete cascade,
  number integer not null check (number >= 1),
  words text not null check (length(words) between 1 and 280),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- `reading`: the host reads it aloud. `left`: there was no time for it. `handed`: it is a tracked question by now.
  status text not null default 'waiting' check (
    status in ('waiting', 'shown', 'reading', 'answered', 'hidden', 'left', 'handed')
  ),
  reason text not null default '' check (reason in ('', 'insult', 'personal', 'off-topic', 'repeat')),
  -- How many supported it, once that is over; until then they are counted.
  votes integer not null default 0 check (votes >= 0),
  -- A keyed hash of the mark in a telephone, another one in each session: who may see what became of their question.
  device uuid,
  body_fingerprint text not null,
  asked_at timestamptz not null,
  -- Everybody in the hall could read it from then on.
  shown_at timestamptz,
  changed_at timestamptz not null,
  due_on date,
  unique (session_id, number),
  check ((status = 'hidden') = (reason <> '')),
  check ((status = 'handed') = (due_on is not null))
);
create index live_question_status on forum.live_question (session_id, status);
create index live_question_device on forum.live_question (session_id, device) where device is not null;
create unique index live_question_reading on forum.live_question (session_id) where status = 'reading';

-- One telephone, one vote. When a session is over they are counted, and go.
create table forum.live_vote (
  question_id uuid not null references forum.live_question (id) on delete cascade,
  device uuid not null,
  primary key (question_id, device)
);
create index live_vote_device on forum.live_vote (device);

-- How an asker hears of the answer, where they left something; nobody sees it.
create table forum.live_contact (
  question_id uuid primary key references forum.live_question (id) on delete cascade,
  email text not null default '' check (length(email) <= 320),
  phone text not null default '' check (length(phone) <= 40),
  check (email <> '' or phone <> '')
);

-- The second wall. Whoever asks or supports has no account: the installation keeps it for them.
create function forum.is_in_session(session uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from forum.live_session as held
      join forum.forum as of_forum on of_forum.id = held.forum_id
    where held.id = session and identity.reaches(of_forum.area_id, roles)
  );
end $$;

create policy system on forum.live_question using (identity.is_system());
create policy live_question_moderate on forum.live_question using (
  forum.is_in_session(session_id, array['coordinator', 'forum-organiser'])
);
create policy system on forum.live_vote using (identity.is_system());
create policy system on forum.live_contact using (identity.is_system());

do $$
declare
  secured regclass;
begin
  foreach secured in array
    array['forum.live_question', 'forum.live_vote', 'forum.live_contact']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
