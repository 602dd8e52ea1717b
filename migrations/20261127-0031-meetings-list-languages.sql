-- A meeting stands, by each of its languages, in the list of its area, of each one around it, and of everywhere: a language
-- that few speak is found as soon as any other, and not by looking through what is held in all others.
create table meetings.spoken_in (
  meeting_id uuid not null references meetings.meeting (id) on delete cascade,
  -- Null: everywhere.
  area_id uuid references areas.area (id) on delete cascade,
  language text not null,
  kind text not null,
  starts_at timestamptz not null,
  unique nulls not distinct (meeting_id, language, area_id)
);
create index spoken_in_starts on meetings.spoken_in (area_id, language, starts_at, meeting_id);
create index spoken_in_kind on meetings.spoken_in (area_id, language, kind, starts_at, meeting_id);

-- Languages are asked for there alone from here on.
create or replace function meetings.line_up(one uuid) returns void language plpgsql
as $$
begin
  delete from meetings.listed_in as line using meetings.meeting
  where meeting.id = line.meeting_id and (one is null or meeting.id = one)
    and (status = 'draft' or line.area_id not in (select areas.chain(meeting.area_id)));
  insert into meetings.listed_in (area_id, meeting_id, starts_at, kind)
  select around, meeting.id, starts_at, kind
  from meetings.meeting, areas.chain(meeting.area_id) as around
  where status <> 'draft' and (one is null or meeting.id = one)
  on conflict (meeting_id, area_id) do update
    set starts_at = excluded.starts_at, kind = excluded.kind
    where (listed_in.starts_at, listed_in.kind) is distinct from (excluded.starts_at, excluded.kind);

  delete from meetings.spoken_in as line using meetings.meeting
  where meeting.id = line.meeting_id and (one is null or meeting.id = one)
    and (status = 'draft' or line.language <> all (languages)
      or line.area_id not in (select areas.chain(meeting.area_id)));
  insert into meetings.spoken_in (area_id, meeting_id, language, starts_at, kind)
  select distinct around, meeting.id, language, starts_at, kind
  from meetings.meeting
    cross join lateral unnest(languages) as language
    cross join lateral (select areas.chain(meeting.area_id) union all select null) as lists (around)
  where status <> 'draft' and (one is null or meeting.id = one)
  on conflict (meeting_id, language, area_id) do update
    set starts_at = excluded.starts_at, kind = excluded.kind
    where (spoken_in.starts_at, spoken_in.kind) is distinct from (excluded.starts_at, excluded.kind);
end $$;

alter table meetings.listed_in drop column languages;
select meetings.line_up(null);
