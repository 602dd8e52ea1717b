-- Media that want to come by the fast lane. Whoever comes without is let in like everybody: there is no «refused».
create table forum.accreditation (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  body_fingerprint text not null,
  name text not null check (length(name) between 1 and 80),
  outlet text not null check (length(outlet) between 1 and 120),
  work text not null check (work in ('text', 'photo', 'video', 'sound')),
  -- The number of a press card, or a page with their work; empty: not said.
  proof text not null default '' check (length(proof) <= 300),
  email text not null check (length(email) between 3 and 320),
  phone text not null default '' check (length(phone) <= 40),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- asked: the press officer wants to know something first.
  status text not null check (status in ('sent', 'asked', 'confirmed')),
  -- What the press officer wrote besides.
  note text not null default '' check (length(note) <= 1000),
  -- Their ticket, beside the line.
  sign_up_id uuid unique,
  decided_by uuid,
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  check ((status = 'confirmed') = (sign_up_id is not null)),
  check (status <> 'sent' or decided_by is null)
);
create index accreditation_forum on forum.accreditation (forum_id, sent_at);

-- The second wall.
create policy system on forum.accreditation using (identity.is_system());
create policy accreditation_handle on forum.accreditation using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser', 'press-officer'])
);
alter table forum.accreditation enable row level security;
alter table forum.accreditation force row level security;
do $$
begin
  execute format(
    'create policy backup on forum.accreditation to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
