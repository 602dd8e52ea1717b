-- Whoever wanted to be called back: each time that somebody tried, and what came of it.
create table reports.call (
  id uuid primary key,
  report_id uuid not null references reports.report (id) on delete cascade,
  account_id uuid not null,
  happened_at timestamptz not null,
  outcome text not null check (outcome in ('reached', 'not-reached', 'wrong-number')),
  -- When to try again; until then it waits for nobody.
  again_on date check ((again_on is not null) = (outcome = 'not-reached'))
);
create index call_report on reports.call (report_id, happened_at);

-- Whoever reads the report sees that somebody called; to call is theirs who may see the number, in their own name.
create policy system on reports.call using (identity.is_system());
create policy seen on reports.call for select using (reports.is_seen(report_id));
create policy report_contact_read on reports.call for insert with check (
  account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id and (
      identity.reaches(area_id, array['duty-officer', 'police-head'])
      or reports.is_given(
        officer_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
      )
    )
  )
);
alter table reports.call enable row level security;
alter table reports.call force row level security;
do $$
begin
  execute format(
    'create policy backup on reports.call to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
