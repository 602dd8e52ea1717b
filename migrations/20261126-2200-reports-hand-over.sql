-- Where a body takes reports by Open311, and each report that is handed over to one by itself: by Open311, or by mail.

create table reports.partner_endpoint (
  organisation_id uuid primary key references organisations.organisation (id) on delete cascade,
  address text not null check (address like 'https://%' and length(address) <= 500),
  jurisdiction text check (length(jurisdiction) <= 200),
  -- With a key that stands in no database; shown to nobody.
  sealed_key bytea,
  is_on boolean not null,
  -- Of our categories, which goes under which of their service codes.
  service_codes jsonb not null default '{}',
  -- To what they ask besides, by the codes of their attributes: the same each time.
  constants jsonb not null default '{}',
  -- What they said last that they take, and whether they tell what became of it; null: not asked yet.
  services jsonb,
  checked_at timestamptz,
  -- In one word what was wrong then; null: nothing.
  problem text,
  gives_list boolean,
  gives_updates boolean,
  changed_at timestamptz not null
);

create table reports.hand_over (
  report_id uuid primary key references reports.report (id) on delete cascade,
  -- Our name for this very handing over, by which their list is searched where an answer was lost.
  id uuid not null unique,
  organisation_id uuid not null references organisations.organisation (id) on delete cascade,
  way text not null check (way in ('open311', 'email')),
  state text not null check (state in ('waiting', 'taken', 'numbered', 'mailed', 'failed')),
  -- As whoever passed it on left them for that body.
  words text not null check (words <> '' and length(words) <= 4000),
  passed_at timestamptz not null,
  tries integer not null default 0,
  -- It was sent, and no answer said that it was not kept.
  may_have_arrived boolean not null default false,
  -- When it is next sent or asked after; null: not by itself.
  next_at timestamptz,
  leased_until timestamptz,
  token text,
  their_id text,
  -- What they said last: its state, and when they had changed it.
  their_state text,
  -- Of their words of it, so that the same are not told twice.
  said_print text,
  fresh_mark text,
  problem text,
  problem_said text,
  heard_at timestamptz
);
create index hand_over_next on reports.hand_over (next_at) where next_at is not null;

-- The roles are those of the permission table (passing-on.read, passing-on.set); a test compares them.
create policy system on reports.partner_endpoint using (identity.is_system());
create policy passing_on_read on reports.partner_endpoint for select using (
  (select identity.reaches(null, array['administrator', 'coordinator']))
  or organisations.in_reach(organisation_id, array['administrator', 'coordinator'])
);
create policy passing_on_set on reports.partner_endpoint using (
  (select identity.reaches(null, array['administrator', 'coordinator']))
  or organisations.in_reach(organisation_id, array['administrator', 'coordinator'])
);

-- Whoever reads the report sees what became of it; the installation alone hands it over.
create policy system on reports.hand_over using (identity.is_system());
create policy seen on reports.hand_over for select using (reports.is_seen(report_id));

do $$
declare
  secured regclass;
begin
  foreach secured in array array['reports.partner_endpoint', 'reports.hand_over']::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
