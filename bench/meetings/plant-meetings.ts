import { Client } from 'pg';

/** Inserts meetings over all villages and two years as rows; the database's own function writes the list entries. */
export async function plantMeetings(ownerUrl: string, count: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('alter table meetings.meeting disable trigger user');
    await client.query(PLANT, [count]);
    await client.query('alter table meetings.meeting enable trigger user');
    await client.query(LINES);
    await client.query(LANGUAGES);
    await client.query(OFFICERS);
    await client.query(HOSTS);
    await client.query(
      'vacuum analyze meetings.meeting, meetings.listed_in, meetings.spoken_in, meetings.host',
    );
  } finally {
    await client.end();
  }
}

const PLANT = `
  insert into meetings.meeting (id, slug, kind, status, area_id, place, languages, starts_at, ends_at,
    published_at, changed_at)
  select gen_random_uuid(), 'zustrich-' || turn,
    (array['coffee', 'reception', 'officer-report', 'open-meeting', 'library'])[1 + turn % 5],
    'published', village.id, 'біля магазину', array[case when turn % 20 = 0 then 'ro' else 'uk' end],
    starts, starts + interval '2 hours', now(), now()
  from generate_series(1, $1::integer) as turn
    join (
      select id, row_number() over (order by id) - 1 as place, count(*) over () as villages
      from areas.area where kind = 'settlement'
    ) as village on village.place = turn % village.villages
    cross join lateral (
      select date_trunc('hour', now()) + (turn * 7919 % 17520 - 8760) * interval '1 hour' as starts
    ) as hours`;

const LINES = `
  insert into meetings.listed_in (area_id, meeting_id, starts_at, kind)
  select around, meeting.id, starts_at, kind
  from meetings.meeting, areas.chain(area_id) as around
  on conflict do nothing`;

const LANGUAGES = `
  insert into meetings.spoken_in (area_id, meeting_id, language, starts_at, kind)
  select area_id, meeting_id, language, listed_in.starts_at, listed_in.kind
  from meetings.listed_in
    join (select id, unnest(languages) as language from meetings.meeting) as spoken on spoken.id = meeting_id
  union all
  select null, id, unnest(languages), starts_at, kind from meetings.meeting
  on conflict do nothing`;

/** As many as an oblast has, each of whom attends some hundreds of meetings in two years. */
const OFFICERS = `
  insert into officers.officer (id, slug, badge_number, name, kind, origin, changed_at)
  select gen_random_uuid(), 'vyhadanyi-' || turn, (5000000 + turn)::text, 'Вигаданий Офіцер', 'district',
    'import', now()
  from generate_series(1, 300) as turn
  on conflict do nothing`;

const HOSTS = `
  insert into meetings.host (meeting_id, officer_id)
  select meeting.id, officer.id
  from (select id, row_number() over (order by id) as turn from meetings.meeting) as meeting
    join (
      select id, row_number() over (order by badge_number) - 1 as turn, count(*) over () as officers
      from officers.officer
    ) as officer on officer.turn = meeting.turn % officer.officers
  on conflict do nothing`;
