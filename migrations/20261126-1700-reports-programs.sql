-- Reports that came from a partner's program, and what a body that a report was passed on to tells of it.

-- The program is told a token in place of an id: an id there is once the report is published, and of many there never is.
create table reports.sent_by_program (
  report_id uuid primary key references reports.report (id) on delete cascade,
  token uuid not null unique,
  api_key_id uuid not null,
  -- Of everything that was sent: the same again is the same report, other words under one key of theirs are not.
  body_fingerprint text not null
);

-- Which organisation it was passed on to, where it is one that we know.
alter table reports.report add column passed_to_id uuid;

-- What that body told, by its own name for it: told again, it is the same.
create table reports.partner_update (
  report_id uuid not null references reports.report (id) on delete cascade,
  organisation_id uuid not null,
  partner_key text not null check (length(partner_key) <= 200),
  update_id uuid not null references reports.update (id) on delete cascade,
  primary key (report_id, organisation_id, partner_key)
);
create index partner_update_update on reports.partner_update (update_id);

-- What became of everything that is published, the newest first: programs ask by time.
create index published_step_time on reports.published_step (happened_at desc, id desc);

-- A program reads none of them: the installation keeps and looks for it.
do $$
declare
  secured regclass;
begin
  foreach secured in array array['reports.sent_by_program', 'reports.partner_update']::regclass[] loop
    execute format('create policy system on %s using (identity.is_system())', secured);
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
