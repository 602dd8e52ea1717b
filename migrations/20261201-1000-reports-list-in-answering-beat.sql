-- A beat is not above the village that it answers for: a published report of a village was missing from the list of its
-- beat. Which beat answers is known by name or by the map, so the application writes it.
select set_config('poruch.actor', 'system', true);

alter table reports.published add column beat_id uuid references areas.area (id) on delete set null;
create index published_beat on reports.published (beat_id) where beat_id is not null;

-- The areas in whose lists a published report is.
create function reports.lists_of(place uuid, beat uuid) returns setof uuid language sql stable
as $$
  select areas.chain(place) union select beat where beat is not null
$$;

create or replace function reports.line_up(one uuid) returns void language plpgsql
as $$
begin
  -- One at a time: two at once would each wait for a square that the other counts.
  perform pg_advisory_xact_lock(hashtextextended('reports.published_square', 0));
  delete from reports.published_in line using reports.published
  where published.id = line.published_id and (one is null or published.id = one) and (
    hidden_at is not null or line.area_id not in (select reports.lists_of(published.area_id, beat_id))
  );
  insert into reports.published_in (area_id, published_id, submitted_at, category, is_open, square)
  select place, published.id, submitted_at, category, is_open, reports.square_of(lat, lon)
  from reports.published, reports.lists_of(published.area_id, beat_id) as place
  where hidden_at is null and (one is null or published.id = one)
  on conflict (published_id, area_id) do update
    set category = excluded.category, is_open = excluded.is_open, square = excluded.square
    where (published_in.category, published_in.is_open, published_in.square)
      is distinct from (excluded.category, excluded.is_open, excluded.square);
end $$;

-- Published reports with the same area and beat have the same lines: one of each shows whether they moved.
create or replace function reports.line_up_moved() returns integer language plpgsql
as $$
declare
  places uuid[];
  beats uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('reports.published_square', 0));
  select array_agg(place), array_agg(beat) into places, beats
  from (
    select distinct area_id as place, beat_id as beat from reports.published
    where area_id is not null and hidden_at is null
  ) as listed
    cross join lateral (
      select id from reports.published
      where area_id = place and beat_id is not distinct from beat and hidden_at is null limit 1
    ) as sample
  where exists (
    select from reports.lists_of(place, beat) as list
      full join (
        select area_id from reports.published_in where published_id = sample.id
      ) as line on line.area_id = list
    where line.area_id is null or list is null
  );
  perform reports.line_up(id)
  from reports.published join unnest(places, beats) as moved (place, beat)
    on area_id = place and beat_id is not distinct from beat;
  return (select count(distinct place) from unnest(places) as place);
end $$;

-- What is published already gets its beats from the application, which a delivery of this event asks for.
with recorded as (
  insert into platform.event (id, type, subject, urgent, happened_at)
  select gen_random_uuid(), 'area.beats-made', '{}', false, clock_timestamp()
  where exists (select from reports.published)
  returning id
)
insert into platform.event_delivery (event_id, handler, urgent, due_at)
select recorded.id, handler.name, false, clock_timestamp()
from recorded join platform.event_handler as handler on handler.name = 'line-up-published';
