import { Client } from 'pg';

/** Published categories, as often as people report them. */
const CATEGORIES = [
  'dark-place',
  'road-hazard',
  'dangerous-crossing',
  'damage',
  'abandoned-building',
];

/**
 * Inserts published reports over all villages and three years, at points around each village. They are inserted as rows,
 * because publishing a million one by one would take an hour and measure something else. The database's own functions write
 * what follows from them: the list entries of each area, the counts of each square.
 */
export async function plantPublished(ownerUrl: string, count: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`set poruch.actor = 'system'`);
    await client.query('set statement_timeout = 0');
    // The database is temporary, so constraints that are checked for each of a million rows are not needed.
    for (const [table, reference] of CHECKED) {
      await client.query(
        `alter table reports.${table} drop constraint if exists ${table}_${reference}_fkey`,
      );
    }
    await client.query('alter table reports.published_in disable trigger user');
    await client.query('begin');
    await client.query(PLANT, [count, CATEGORIES]);
    await client.query(LINES);
    await client.query('delete from reports.published_square');
    await client.query(SQUARES);
    await client.query('commit');
    await client.query('alter table reports.published_in enable trigger user');
    await client.query(
      'vacuum analyze reports.published, reports.published_in, reports.published_square',
    );
  } finally {
    await client.end();
  }
}

const CHECKED = [
  ['published', 'report_id'],
  ['published', 'area_id'],
  ['published_in', 'published_id'],
  ['published_in', 'area_id'],
] as const;

// Divided first: otherwise each village would have only one category if their numbers have a common factor.
const PLANT = `
  insert into reports.published (id, report_id, category, status, words, place_words, lat, lon, area_id,
    submitted_at, changed_at, edited_at, is_open, position_rule, is_looked_at, answer_reader)
  select gen_random_uuid(), gen_random_uuid(), category, case when open then 'received' else 'resolved' end,
    'Увечері тут темно, люди ходять навпомацки. Місце ' || turn, 'біля магазину',
    lat + (random() - 0.5) * 0.03, lon + (random() - 0.5) * 0.04, village.id,
    sent, sent, sent, open, 'place', true, 'receipt'
  from generate_series(1, $1::integer - (select count(*)::integer from reports.published)) as turn
    cross join lateral (
      select ($2::text[])[1 + turn / 7 % cardinality($2::text[])] as category, turn / 3 % 10 = 0 as open,
        now() - make_interval(secs => 94608000 * random()) as sent
    ) as one
    join (
      select id, lat, lon, row_number() over (order by id) - 1 as place, count(*) over () as villages
      from areas.area where kind = 'settlement' and lat is not null
    ) as village on village.place = turn % village.villages`;

/** As reports.line_up does for one report. */
const LINES = `
  with above as materialized (
    select id, array(select areas.chain(id)) as chain from areas.area
    where id in (select distinct area_id from reports.published)
  )
  insert into reports.published_in (area_id, published_id, submitted_at, category, is_open, square)
  select place, published.id, submitted_at, category, is_open, reports.square_of(lat, lon)
  from reports.published join above on above.id = published.area_id cross join unnest(above.chain) as place
  on conflict (published_id, area_id) do nothing`;

const SQUARES = `
  insert into reports.published_square (area_id, square, category, is_open, reports)
  select area_id, reports.map_square(kind, square), category, is_open, count(*)
  from reports.published_in join areas.area on area.id = area_id where square is not null group by 1, 2, 3, 4`;
