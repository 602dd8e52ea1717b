-- What everybody asks of published reports: lists narrowed by sort and by whether it is mended, and a map of an area.
select set_config('poruch.actor', 'system', true);

-- Of a published report, whether somebody still has to do something about it, and how exactly the map may say where it is.
alter table reports.published add column is_open boolean;
alter table reports.published add column position_rule text check (position_rule in ('place', 'coarse', 'never'));
update reports.published set
  is_open = status in ('received', 'accepted', 'in-progress', 'reopened'),
  position_rule = (select report.position_rule from reports.report where report.id = report_id);
alter table reports.published alter column is_open set not null;
alter table reports.published alter column position_rule set not null;

-- What became of it and when, without a word to its author: a copy, as all that everybody reads.
create table reports.published_step (
  id uuid primary key,
  published_id uuid not null references reports.published (id) on delete cascade,
  happened_at timestamptz not null,
  status text not null
);
create index published_step_published on reports.published_step (published_id, happened_at);
insert into reports.published_step (id, published_id, happened_at, status)
select step.id, published.id, step.happened_at, step.status
from reports.update as step join reports.published on published.report_id = step.report_id
where step.status is not null;

-- The square that a position lies in, of a grid over the whole Earth: a digit for each of sixteen halvings, so that a
-- square's name begins with the name of each square around it. domain/map-square.ts reads them.
create function reports.square_of(lat double precision, lon double precision) returns text
language sql immutable strict parallel safe as $$
  select string_agg((((east >> step) & 1) + 2 * ((north >> step) & 1))::text, '' order by step desc)
  from (
    select least(floor((lon + 180) / 360 * 65536)::integer, 65535) as east,
      least(floor((lat + 90) / (360 * cos(radians(48))) * 65536)::integer, 65535) as north
  ) as spot, generate_series(0, 15) as step
$$;

alter table reports.published_in drop column status;
alter table reports.published_in add column is_open boolean;
alter table reports.published_in add column square text collate "C";
update reports.published_in set is_open = published.is_open, square = reports.square_of(lat, lon)
from reports.published where published.id = published_id;
alter table reports.published_in alter column is_open set not null;
create index published_in_open on reports.published_in (area_id, is_open, submitted_at desc, published_id desc);
create index published_in_category_open
  on reports.published_in (area_id, category, is_open, submitted_at desc, published_id desc);
create index published_in_square on reports.published_in (area_id, square, submitted_at desc, published_id desc);
drop index reports.published_status;
create index published_open on reports.published (is_open, submitted_at desc, id desc) where hidden_at is null;
create index published_category_open
  on reports.published (category, is_open, submitted_at desc, id desc) where hidden_at is null;

-- How many there are in each square of an area's map: counting a million at each look would take a second. Written by
-- the statement that changes a line, whatever changed it, so that nothing can forget to. Squares are as small as the
-- largest map of that kind of area needs them; a smaller map puts several together.
create table reports.published_square (
  area_id uuid not null references areas.area (id) on delete cascade,
  square text collate "C" not null,
  category text not null,
  is_open boolean not null,
  reports integer not null check (reports >= 0),
  primary key (area_id, square, category, is_open)
);
create index published_square_empty on reports.published_square (area_id) where reports = 0;

create function reports.map_square(kind text, square text) returns text
language sql immutable strict parallel safe as $$
  select left(square, case kind when 'oblast' then 11 when 'raion' then 12 when 'hromada' then 14 else 16 end)
$$;

create function reports.count_squares() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update reports.published_square as counted set reports = counted.reports - less.reports
    from (
      select area_id, reports.map_square(kind, square) as square, category, is_open, count(*) as reports
      from gone join areas.area on area.id = area_id where square is not null group by 1, 2, 3, 4
    ) as less
    where (counted.area_id, counted.square, counted.category, counted.is_open)
      = (less.area_id, less.square, less.category, less.is_open);
    delete from reports.published_square where reports = 0;
  end if;
  if tg_op <> 'DELETE' then
    insert into reports.published_square as counted (area_id, square, category, is_open, reports)
    select area_id, reports.map_square(kind, square), category, is_open, count(*)
    from come join areas.area on area.id = area_id where square is not null group by 1, 2, 3, 4
    on conflict (area_id, square, category, is_open) do update
      set reports = counted.reports + excluded.reports;
  end if;
  return null;
end $$;
create trigger count_come after insert on reports.published_in referencing new table as come
  for each statement execute function reports.count_squares();
create trigger count_changed after update on reports.published_in
  referencing old table as gone new table as come
  for each statement execute function reports.count_squares();
create trigger count_gone after delete on reports.published_in referencing old table as gone
  for each statement execute function reports.count_squares();

insert into reports.published_square (area_id, square, category, is_open, reports)
select area_id, reports.map_square(kind, square), category, is_open, count(*)
from reports.published_in join areas.area on area.id = area_id where square is not null group by 1, 2, 3, 4;

create or replace function reports.line_up(one uuid) returns void language plpgsql
as $$
begin
  -- One at a time: two at once would each wait for a square that the other counts.
  perform pg_advisory_xact_lock(hashtextextended('reports.published_square', 0));
  delete from reports.published_in line using reports.published
  where published.id = line.published_id and (one is null or published.id = one) and (
    hidden_at is not null or line.area_id not in (select areas.chain(published.area_id))
  );
  insert into reports.published_in (area_id, published_id, submitted_at, category, is_open, square)
  select place, published.id, submitted_at, category, is_open, reports.square_of(lat, lon)
  from reports.published, areas.chain(published.area_id) as place
  where hidden_at is null and (one is null or published.id = one)
  on conflict (published_id, area_id) do update
    set category = excluded.category, is_open = excluded.is_open, square = excluded.square
    where (published_in.category, published_in.is_open, published_in.square)
      is distinct from (excluded.category, excluded.is_open, excluded.square);
end $$;
