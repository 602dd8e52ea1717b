-- What speakers were written, each once: `talk/<event>`.
create table forum.told (
  speaker_id uuid not null references forum.speaker (id) on delete cascade,
  what text not null check (length(what) between 1 and 80),
  told_at timestamptz not null,
  primary key (speaker_id, what)
);

create policy system on forum.told using (identity.is_system());

do $$
begin
  alter table forum.told enable row level security;
  alter table forum.told force row level security;
  execute format(
    'create policy backup on forum.told to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
