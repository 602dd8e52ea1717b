-- The second wall, where it was wider than the rights that it stands behind: whoever only read a report could write its
-- steps and notes, whom it was given to could delete it and read it without any role, and anybody could add to it.

-- Whether it was given to whoever asks, who still holds a role that something is given by.
create or replace function reports.is_given(given_to uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  ) and identity.holds(array['coordinator', 'district-officer', 'shift-lead']);
end $$;

-- The same of what somebody told in confidence, which an officer of a beat alone is given.
create function reports.is_confided(to_officer uuid) returns boolean language plpgsql stable
as $$
begin
  return reports.is_given(to_officer) and identity.holds(array['district-officer']);
end $$;

drop policy given on reports.report;
create policy confided_read on reports.report for select using (reports.is_confided(officer_id));
create policy confided_answer on reports.report for update using (reports.is_confided(officer_id));

-- A step is written once, in one's own name, by whoever answers; the author's own the installation keeps for them.
drop policy seen on reports.update;
create policy seen on reports.update for select using (reports.is_seen(report_id));
create policy report_answer on reports.update for insert with check (
  party = 'staff' and account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id and visibility <> 'confidential'
      and identity.reaches(area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
  )
);
create policy confidential_report_answer on reports.update for insert with check (
  party = 'staff' and account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id
      and (identity.reaches(area_id, array['police-head']) or reports.is_confided(officer_id))
  )
);

drop policy seen on reports.note;
create policy seen on reports.note for select using (reports.is_seen(report_id));
create policy report_note on reports.note for insert with check (
  account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id and visibility <> 'confidential' and identity.reaches(
      area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
    )
  )
);
create policy confidential_report_answer on reports.note for insert with check (
  account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id
      and (identity.reaches(area_id, array['police-head']) or reports.is_confided(officer_id))
  )
);

-- Whoever sends a report may not read it, so nothing could tell theirs from another one: the installation keeps what
-- they send with it.
drop policy report_submit on reports.contact;
drop policy report_submit on reports.photo;

-- To reach somebody in danger, two people open it to whoever reads the report.
create policy opened_read on reports.contact for select using (
  exists (select from reports.report where id = report_id and identity.opened(area_id, 'identity'))
);
