import { Client } from 'pg';

/** Meetings over all villages of the house and two years, as rows: lines of lists the database’s own function writes. */
export async function plantMeetings(ownerUrl: string, count: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('alter table meetings.meeting disable trigger user');
    await client.query(PLANT, [count]);
    await client.query('alter table meetings.meeting enable trigger user');
    await client.query(LINES);
    await client.query('vacuum analyze meetings.meeting, meetings.listed_in');
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
  insert into meetings.listed_in (area_id, meeting_id, starts_at, kind, languages)
  select around, meeting.id, starts_at, kind, languages
  from meetings.meeting, areas.chain(area_id) as around
  on conflict do nothing`;
