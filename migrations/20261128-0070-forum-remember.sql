-- What a talk leaves behind: an innovation that others may take over. Everybody reads it once an organiser looked at it.
create table forum.innovation (
  id uuid primary key,
  talk_id uuid not null unique references forum.talk (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  title text not null check (length(title) between 1 and 160),
  problem text not null check (length(problem) between 1 and 2000),
  done text not null check (length(done) between 1 and 4000),
  -- One a line.
  steps text not null check (length(steps) between 1 and 4000),
  cost text not null check (length(cost) between 1 and 500),
  results text not null check (length(results) between 1 and 2000),
  -- How anybody knows that those are the results.
  measured text not null check (length(measured) between 1 and 1000),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- asked: whoever wrote it is to change something first.
  status text not null check (status in ('sent', 'asked', 'published')),
  -- What the organiser asks for.
  note text not null default '' check (length(note) <= 1000),
  sent_at timestamptz not null,
  published_at timestamptz,
  changed_at timestamptz not null,
  check (status <> 'published' or published_at is not null),
  check (status <> 'asked' or note <> '')
);
create index innovation_forum on forum.innovation (forum_id, status);

-- Whom to ask about it. Everybody reads this only where whoever wrote it said so.
create table forum.innovation_contact (
  innovation_id uuid primary key references forum.innovation (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  contact text not null check (length(contact) between 1 and 300),
  is_public boolean not null
);
create index innovation_contact_forum on forum.innovation_contact (forum_id);

-- Where it was taken over, a row for each year: a hromada goes on, or stops.
create table forum.adoption (
  innovation_id uuid not null references forum.innovation (id) on delete cascade,
  area_id uuid not null references areas.area (id),
  year integer not null check (year between 2000 and 9999),
  state text not null check (state in ('considering', 'started', 'works', 'stopped')),
  -- A post and how it is reached; never a person's name.
  post text not null check (length(post) between 1 and 200),
  changed_at timestamptz not null,
  primary key (innovation_id, area_id, year)
);
create index adoption_area on forum.adoption (area_id);

-- The second wall.
create policy system on forum.innovation_contact using (identity.is_system());
create policy innovation_handle on forum.innovation_contact for select using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser'])
);
alter table forum.innovation_contact enable row level security;
alter table forum.innovation_contact force row level security;
do $$
begin
  execute format(
    'create policy backup on forum.innovation_contact to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
