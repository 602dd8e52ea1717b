import { Client } from 'pg';
import type { MultiPolygon, Ring } from '#kernel/geometry/geometry.ts';
import type { IndexEntry } from '#kernel/geometry/point-index.ts';
import { createTestDatabase } from '#platform/database/testing.ts';
import { startTestServer, TEST_SERVER_VARIABLE } from '#platform/database/testing-server.ts';
import type { Points } from './points.ts';

export interface PostgresFigures {
  /** Points per second, each in a query of its own over one connection, as a server would. */
  readonly oneByOne: number;
  /** Points per second in one statement over a table of points, without round trips. */
  readonly inBulk: number;
  readonly found: number;
}

/**
 * The same query in PostgreSQL: its own polygons with a GiST index on their boxes. Its polygons have no holes and one part
 * each, so parts are rows and holes are omitted, which favours it.
 */
export async function measurePostgres(
  entries: readonly IndexEntry[],
  points: Points,
): Promise<PostgresFigures> {
  const { server, leave } = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
  try {
    await using database = await createTestDatabase();
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await fill(client, entries, points);
      return { oneByOne: await askOneByOne(client, points), ...(await askInBulk(client, points)) };
    } finally {
      await client.end();
    }
  } finally {
    await leave();
  }
}

async function fill(client: Client, entries: readonly IndexEntry[], points: Points): Promise<void> {
  await client.query('create temporary table area (place integer, shape polygon)');
  await client.query('create temporary table asked (at point)');
  for (const [place, { shape }] of entries.entries()) {
    for (const outer of outers(shape)) {
      await client.query('insert into area values ($1, $2)', [place, polygonText(outer)]);
    }
  }
  const texts = Array.from({ length: points.length / 2 }, (_, index) => pointText(points, index));
  await client.query('insert into asked select unnest($1::point[])', [texts]);
  // On the box, not on the polygon: `&&` of two polygons is rechecked edge by edge, which is 20 times slower.
  await client.query('create index on area using gist (box(shape))');
  await client.query('analyze area');
  await client.query('analyze asked');
  // The planner underestimates a hundred rows, because it does not see how long each polygon is.
  await client.query('set enable_seqscan = off');
}

const QUESTION = 'box(shape) @> box(asked.at, asked.at) and shape @> asked.at';

async function askOneByOne(client: Client, points: Points): Promise<number> {
  const count = Math.min(3000, points.length / 2);
  const text = `select place from (select $1::point as at) asked join area on ${QUESTION}`;
  const started = performance.now();
  for (let index = 0; index < count; index += 1) {
    await client.query({ name: 'locate', text, values: [pointText(points, index)] });
  }
  return (count * 1000) / (performance.now() - started);
}

async function askInBulk(
  client: Client,
  points: Points,
): Promise<{ inBulk: number; found: number }> {
  const text = `select count(*)::int as found from asked join area on ${QUESTION}`;
  const started = performance.now();
  const { rows } = await client.query<{ found: number }>(text);
  const inBulk = ((points.length / 2) * 1000) / (performance.now() - started);
  return { inBulk, found: rows[0]?.found ?? 0 };
}

function outers(shape: MultiPolygon): readonly Ring[] {
  return shape.flatMap(([outer]) => (outer ? [outer] : []));
}

function polygonText(ring: Ring): string {
  return `(${ring
    .slice(1)
    .map(([lon, lat]) => `(${lon},${lat})`)
    .join(',')})`;
}

function pointText(points: Points, index: number): string {
  return `(${points[2 * index]},${points[2 * index + 1]})`;
}
