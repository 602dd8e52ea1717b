-- Who reads a report sees its photographs; what of them everybody may see, those say who publish.
drop policy seen on reports.photo;
create policy seen on reports.photo for select using (reports.is_seen(report_id));
create policy report_publish on reports.photo for update using (
  exists (
    select from reports.report
    where id = report_id and visibility <> 'confidential'
      and identity.reaches(area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head'])
  )
);
