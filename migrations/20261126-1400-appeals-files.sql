-- A file with an appeal: put up before it is sent, under what the appeal will be called. The id is the file's own. What
-- is not sent is nobody's appeal yet and gone after a day.
create table appeals.file (
  id uuid primary key,
  sent_with uuid not null,
  appeal_id uuid references appeals.appeal (id) on delete cascade,
  state text not null check (state in ('unsent', 'sent')),
  -- As its author called it, and what its content says that it is.
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('picture', 'pdf', 'text', 'docx')),
  size integer not null check (size > 0),
  -- Of the file as it came: put up again, because no answer came, it is the same file.
  fingerprint text not null,
  uploaded_at timestamptz not null,
  unique (sent_with, fingerprint),
  check ((state = 'sent') = (appeal_id is not null)),
  check (appeal_id = sent_with)
);
create index file_appeal on appeals.file (appeal_id) where appeal_id is not null;

-- Whoever reads the appeal sees what came with it. What was not sent yet, the installation keeps for whoever has the key.
create policy system on appeals.file using (identity.is_system());
create policy seen on appeals.file for select using (
  appeal_id is not null and appeals.is_seen(appeal_id)
);

do $$
begin
  alter table appeals.file enable row level security;
  alter table appeals.file force row level security;
  execute format(
    'create policy backup on appeals.file to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
