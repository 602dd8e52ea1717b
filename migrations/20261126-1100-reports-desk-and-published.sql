-- Somebody named the officer: then a change of who answers for the beat does not take the report from them.
alter table reports.report add column is_named boolean not null default false;

-- The desk asks for what is open in some areas, the oldest first; and for what was closed last.
create index report_open on reports.report (area_id, submitted_at, id) where closed_at is null;
create index report_time on reports.report (submitted_at desc, id desc);

-- When its words were written last: a step changes the row, too, and does not come between two who edit.
alter table reports.published add column edited_at timestamptz not null;

-- A published report in each area of its line, from the oblast to the beat: a list of any of them, narrow or wide, is
-- one range of an index, however many there are. An array of the line with a GIN index keeps no order; the ids of all
-- areas below a wide one are a thousand ranges to merge; a column for each kind of area would miss that kinds have gaps.
-- The price is some five narrow rows for each report, written again where areas move (`reports.line_up`). What is hidden
-- has none, so no list can forget to ask. Sorts by which many are filtered stand in the indices, else a rare one
-- would be looked for through everything.
create table reports.published_in (
  area_id uuid not null references areas.area (id) on delete cascade,
  published_id uuid not null references reports.published (id) on delete cascade,
  submitted_at timestamptz not null,
  category text not null,
  status text not null,
  primary key (published_id, area_id)
);
create index published_in_time on reports.published_in (area_id, submitted_at desc, published_id desc);
create index published_in_category on reports.published_in (area_id, category, submitted_at desc, published_id desc);
create index published_in_status on reports.published_in (area_id, status, submitted_at desc, published_id desc);
-- The same of the whole installation.
drop index reports.published_area;
create index published_time on reports.published (submitted_at desc, id desc) where hidden_at is null;
create index published_category on reports.published (category, submitted_at desc, id desc) where hidden_at is null;
create index published_status on reports.published (status, submitted_at desc, id desc) where hidden_at is null;
-- For when areas move.
create index published_area on reports.published (area_id);

-- Writes the lines of one published report (null: of all) as areas stand now.
create function reports.line_up(one uuid) returns void language plpgsql
as $$
begin
  delete from reports.published_in line using reports.published
  where published.id = line.published_id and (one is null or published.id = one) and (
    hidden_at is not null or line.area_id not in (select areas.chain(published.area_id))
  );
  insert into reports.published_in (area_id, published_id, submitted_at, category, status)
  select place, published.id, submitted_at, category, status
  from reports.published, areas.chain(published.area_id) as place
  where hidden_at is null and (one is null or published.id = one)
  on conflict (published_id, area_id) do update
    set category = excluded.category, status = excluded.status
    where (published_in.category, published_in.status) is distinct from (excluded.category, excluded.status);
end $$;

-- Who somebody is stays with those who must call back: the head, whoever is on duty, and whom the report was given to.
drop policy seen on reports.contact;
create policy report_contact_read on reports.contact for select using (
  exists (
    select from reports.report
    where id = report_id and identity.reaches(area_id, array['duty-officer', 'police-head'])
  )
);
create policy given on reports.contact for select using (
  exists (select from reports.report where id = report_id and reports.is_given(officer_id))
);

create policy report_give on reports.report for update using (
  visibility <> 'confidential'
  and identity.reaches(area_id, array['coordinator', 'duty-officer', 'police-head', 'shift-lead'])
);
