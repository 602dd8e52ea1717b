-- The last event that whoever works on it was told of, so that nobody is told twice.
alter table reports.report add column told_through bigint not null default 0;

-- What nobody named an officer for follows the beat, day by day.
create index report_unnamed on reports.report (area_id) where closed_at is null and not is_named;

-- Writes the lines of published reports whose areas moved; answers of how many areas. Whatever lies in one area has the
-- same lines, so that one report of each tells whether it moved. Whoever publishes meanwhile waits in `line_up`, and
-- then sees areas as they are.
create function reports.line_up_moved() returns integer language plpgsql
as $$
declare
  moved uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('reports.published_square', 0));
  select array_agg(place) into moved
  from (
    select distinct area_id as place from reports.published
    where area_id is not null and hidden_at is null
  ) as places
    cross join lateral (
      select id from reports.published where area_id = place and hidden_at is null limit 1
    ) as sample
  where exists (
    select from areas.chain(place) as above
      full join (
        select area_id from reports.published_in where published_id = sample.id
      ) as line on line.area_id = above
    where line.area_id is null or above is null
  );
  perform reports.line_up(id) from reports.published where area_id = any (moved);
  return coalesce(array_length(moved, 1), 0);
end $$;
