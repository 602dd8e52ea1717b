-- Whether whoever reviews is shown who offers a talk.
alter table forum.forum add column is_blind boolean not null default true;

-- By what talks are compared.
create table forum.criterion (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  name_uk text not null check (length(name_uk) between 1 and 120),
  name_en text not null default '' check (length(name_en) <= 120),
  sort integer not null check (sort >= 0)
);
create index criterion_forum on forum.criterion (forum_id, sort);

create table forum.review (
  talk_id uuid not null references forum.talk (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  -- Whose account it is.
  reviewer_id uuid not null,
  -- One to five, by the ids of the criteria. Of whoever is too near to it: nothing.
  scores jsonb not null default '{}' check (jsonb_typeof(scores) = 'object'),
  comment text not null default '' check (length(comment) <= 2000),
  -- They know whoever offers it, or offer it themselves: what they think counts for nothing.
  is_conflict boolean not null default false,
  changed_at timestamptz not null,
  primary key (talk_id, reviewer_id),
  check (not is_conflict or scores = '{}')
);
create index review_forum on forum.review (forum_id);

-- What whoever offered it is written besides that it is wanted or not.
create table forum.decision (
  talk_id uuid primary key references forum.talk (id) on delete cascade,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  note text not null default '' check (length(note) <= 1000)
);

-- The second wall. Whoever reviews reads and writes their own; whoever organises reads all of them. What was answered, and
-- which files came, whoever reviews reads, too.
create policy system on forum.review using (identity.is_system());
create policy review_write on forum.review using (
  reviewer_id = identity.actor_id() and forum.is_there(
    forum_id,
    array['community-delegate', 'coordinator', 'council-member', 'forum-organiser', 'police-head']
  )
);
create policy talk_follow on forum.review for select using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser'])
);
create policy review_write on forum.submission for select using (
  forum.is_there(
    forum_id,
    array['community-delegate', 'coordinator', 'council-member', 'forum-organiser', 'police-head']
  )
);
create policy review_write on forum.attachment for select using (
  forum.is_there(
    forum_id,
    array['community-delegate', 'coordinator', 'council-member', 'forum-organiser', 'police-head']
  )
);
create policy system on forum.decision using (identity.is_system());
create policy talk_decide on forum.decision using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser'])
);

do $$
declare
  secured regclass;
begin
  foreach secured in array array['forum.review', 'forum.decision']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
