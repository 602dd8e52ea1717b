-- Of one seat of a sign-up, by its ticket: what is printed on the badge, and whether whoever wears it is photographed. A
-- name only where somebody gave one for this; whether they are photographed is said without.
create table forum.badge (
  forum_id uuid not null references forum.forum (id) on delete cascade,
  sign_up_id uuid not null,
  seat integer not null check (seat between 1 and 10),
  name text not null default '' check (length(name) <= 80),
  organisation text not null default '' check (length(organisation) <= 120),
  photo text not null check (photo in ('yes', 'ask', 'no')),
  changed_at timestamptz not null,
  primary key (sign_up_id, seat),
  check (organisation = '' or name <> '')
);
create index badge_forum on forum.badge (forum_id);

-- The second wall. Whoever comes has no account, and the installation keeps it for them; whoever organises prints it.
create policy system on forum.badge using (identity.is_system());
create policy badge_print on forum.badge for select using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser'])
);
alter table forum.badge enable row level security;
alter table forum.badge force row level security;
do $$
begin
  execute format(
    'create policy backup on forum.badge to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
