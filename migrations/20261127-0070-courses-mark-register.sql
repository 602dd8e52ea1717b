-- Whoever is named beside her cohort in another table is in that cohort.
alter table courses.participant add unique (id, cohort_id);

-- Who led a cohort is forgotten with who took part.
alter table courses.cohort alter column leader_ids set default '{}';

-- That whoever leads a session said who was there. The count stays when the participants are forgotten.
create table courses.held (
  session_id uuid primary key references courses.session (id) on delete cascade,
  came integer not null check (came >= 0),
  marked_at timestamptz not null
);

-- That a participant was there: at a session of her own cohort, or of another one where she made a unit up. Whoever was
-- not there has no row.
create table courses.presence (
  participant_id uuid not null,
  -- Her own.
  cohort_id uuid not null,
  session_id uuid not null references courses.session (id) on delete cascade,
  primary key (participant_id, session_id),
  foreign key (participant_id, cohort_id) references courses.participant (id, cohort_id) on delete cascade
);
create index presence_session on courses.presence (session_id);
create index presence_cohort on courses.presence (cohort_id);

-- That she comes to a session of another cohort, for a unit that she missed or will miss.
create table courses.make_up (
  participant_id uuid not null,
  -- Her own.
  cohort_id uuid not null,
  session_id uuid not null references courses.session (id) on delete cascade,
  primary key (participant_id, session_id),
  foreign key (participant_id, cohort_id) references courses.participant (id, cohort_id) on delete cascade
);
create index make_up_session on courses.make_up (session_id);
create index make_up_cohort on courses.make_up (cohort_id);

-- That a certificate was printed or handed out: once for each of whoever completed the course. No name and no number.
create table courses.certificate (
  participant_id uuid primary key,
  cohort_id uuid not null,
  foreign key (participant_id, cohort_id) references courses.participant (id, cohort_id) on delete cascade
);

-- How many, of each cohort: counted anew with each mark, and left standing when the participants are forgotten.
create table courses.outcome (
  cohort_id uuid primary key references courses.cohort (id) on delete cascade,
  -- To one session at least.
  came integer not null default 0 check (came >= 0),
  completed integer not null default 0 check (completed between 0 and came),
  certificates integer not null default 0 check (certificates between 0 and completed)
);

-- How many people, of several cohorts together: told once, to everybody. Fewer than ten stand nowhere.
create table courses.release (
  id uuid primary key,
  course_id uuid not null references courses.course (id) on delete restrict,
  what text not null check (what in ('came', 'completed')),
  people integer not null check (people >= 10),
  made_on date not null
);
create index release_course on courses.release (course_id);
create table courses.released_cohort (
  cohort_id uuid not null references courses.cohort (id) on delete restrict,
  what text not null check (what in ('came', 'completed')),
  release_id uuid not null references courses.release (id) on delete restrict,
  primary key (cohort_id, what)
);
create function courses.keep_release() returns trigger language plpgsql
as $$
begin
  raise exception 'a release never changes';
end $$;
create trigger never_changed before update on courses.release
  for each row execute function courses.keep_release();

-- The second wall. Whoever leads her cohort sees how far she is; whoever leads the session where she makes a unit up sees
-- that she comes, and says whether she did.
create function courses.is_given(cohort uuid, session uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from courses.cohort as led
    where (led.id = cohort or led.id = (select cohort_id from courses.session as held where held.id = session))
      and attendance.is_given(led.leader_ids, roles)
  );
end $$;

create policy register_read on courses.participant for select using (
  exists (
    select from courses.make_up
    where participant_id = participant.id and courses.is_given(null, session_id, array['course-leader'])
  )
);
create policy system on courses.make_up using (identity.is_system());
create policy register_read on courses.make_up for select using (
  courses.is_given(cohort_id, session_id, array['course-leader'])
);
create policy system on courses.presence using (identity.is_system());
create policy register_read on courses.presence for select using (
  courses.is_given(cohort_id, session_id, array['course-leader'])
);
create policy register_mark on courses.presence using (
  courses.is_given(null, session_id, array['course-leader'])
);
create policy system on courses.certificate using (identity.is_system());
create policy register_read on courses.certificate for select using (
  courses.is_given(cohort_id, null, array['course-leader'])
);

do $$
declare
  secured regclass;
begin
  foreach secured in array array['courses.presence', 'courses.make_up', 'courses.certificate']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
