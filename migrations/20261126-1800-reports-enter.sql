-- Whoever writes a report down for somebody else does so in their own name, where they serve. Whoever sends their own
-- says nothing of who wrote it.
drop policy report_submit on reports.report;
create policy report_submit on reports.report for insert with check (entered_by is null);
create policy report_enter on reports.report for insert with check (
  entered_by = identity.actor_id() and identity.reaches(
    area_id, array['assistant', 'coordinator', 'district-officer', 'duty-officer', 'shift-lead']
  )
);
