-- Whom something was given to reads and answers it wherever it lies: whoever stands in may serve in another hromada.
-- The roles stand in the policies themselves, so that a test compares them with the permission table: those in
-- `reaches` by their places, those in `is_given` by what was given to them.

-- Whether it was given to whoever asks, who still holds one of these roles.
create function reports.is_given(given_to uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  ) and identity.holds(roles);
end $$;

drop policy report_read on reports.report;
create policy report_read on reports.report for select using (
  visibility <> 'confidential' and (
    identity.reaches(
      area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
    )
    or reports.is_given(
      officer_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
    )
  )
);
drop policy report_answer on reports.report;
create policy report_answer on reports.report for update using (
  visibility <> 'confidential' and (
    identity.reaches(area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
    or reports.is_given(officer_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
  )
);
drop policy confidential_report_read on reports.report;
drop policy confided_read on reports.report;
create policy confidential_report_read on reports.report for select using (
  visibility = 'confidential' and (
    identity.reaches(area_id, array['police-head'])
    or reports.is_given(officer_id, array['district-officer', 'police-head'])
  )
);
drop policy confidential_report_answer on reports.report;
drop policy confided_answer on reports.report;
create policy confidential_report_answer on reports.report for update using (
  visibility = 'confidential' and (
    identity.reaches(area_id, array['police-head'])
    or reports.is_given(officer_id, array['district-officer', 'police-head'])
  )
);

drop policy report_contact_read on reports.contact;
drop policy given on reports.contact;
create policy report_contact_read on reports.contact for select using (
  exists (
    select from reports.report
    where id = report_id and (
      identity.reaches(area_id, array['duty-officer', 'police-head'])
      or reports.is_given(
        officer_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
      )
    )
  )
);

drop policy report_answer on reports.update;
create policy report_answer on reports.update for insert with check (
  party = 'staff' and account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id and visibility <> 'confidential' and (
      identity.reaches(area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
      or reports.is_given(officer_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
    )
  )
);
drop policy confidential_report_answer on reports.update;
create policy confidential_report_answer on reports.update for insert with check (
  party = 'staff' and account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id and visibility = 'confidential' and (
      identity.reaches(area_id, array['police-head'])
      or reports.is_given(officer_id, array['district-officer', 'police-head'])
    )
  )
);

drop policy report_note on reports.note;
create policy report_note on reports.note for insert with check (
  account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id and visibility <> 'confidential' and (
      identity.reaches(
        area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
      )
      or reports.is_given(
        officer_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
      )
    )
  )
);
drop policy confidential_report_answer on reports.note;
create policy confidential_report_answer on reports.note for insert with check (
  account_id = identity.actor_id() and exists (
    select from reports.report
    where id = report_id and visibility = 'confidential' and (
      identity.reaches(area_id, array['police-head'])
      or reports.is_given(officer_id, array['district-officer', 'police-head'])
    )
  )
);

drop policy report_publish on reports.photo;
create policy report_publish on reports.photo for update using (
  exists (
    select from reports.report
    where id = report_id and visibility <> 'confidential' and (
      identity.reaches(area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
      or reports.is_given(officer_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
    )
  )
);

drop function reports.is_confided(uuid);
drop function reports.is_given(uuid);

create function appeals.is_given(given_to uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  ) and identity.holds(roles);
end $$;

drop policy appeal_read on appeals.appeal;
drop policy given_read on appeals.appeal;
create policy appeal_read on appeals.appeal for select using (
  identity.reaches(area_id, array['coordinator', 'police-head'])
  or appeals.is_given(officer_id, array['coordinator', 'district-officer', 'police-head'])
);
drop policy appeal_handle on appeals.appeal;
drop policy given_handle on appeals.appeal;
create policy appeal_handle on appeals.appeal for update using (
  identity.reaches(area_id, array['coordinator', 'police-head'])
  or appeals.is_given(officer_id, array['coordinator', 'district-officer', 'police-head'])
);
drop policy appeal_handle on appeals.step;
create policy appeal_handle on appeals.step for insert with check (
  account_id = identity.actor_id() and exists (
    select from appeals.appeal
    where id = appeal_id and (
      identity.reaches(area_id, array['coordinator', 'police-head'])
      or appeals.is_given(officer_id, array['coordinator', 'district-officer', 'police-head'])
    )
  )
);

drop function appeals.is_given(uuid);
