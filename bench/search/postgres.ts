import { Client } from 'pg';
import type { Place } from '#modules/areas/domain/directory.ts';
import { createTestDatabase } from '#platform/database/testing.ts';
import { startTestServer, TEST_SERVER_VARIABLE } from '#platform/database/testing-server.ts';

/**
 * Milliseconds of each query in PostgreSQL: pg_trgm with a GIN index, ordered by prefix, then similarity, then residents. It
 * knows neither Russian nor Latin spellings, kinds nor surroundings: less than our search returns.
 */
export async function timePostgres(
  places: readonly Place[],
  queries: readonly string[],
): Promise<readonly number[]> {
  const { server, leave } = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
  try {
    await using database = await createTestDatabase();
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    try {
      await fill(client, places);
      return await askEach(client, queries);
    } finally {
      await client.end();
    }
  } finally {
    await leave();
  }
}

async function fill(client: Client, places: readonly Place[]): Promise<void> {
  await client.query('create extension if not exists pg_trgm');
  await client.query('create table known (name text not null, residents integer)');
  await client.query('insert into known select * from unnest($1::text[], $2::integer[])', [
    places.map((place) => place.name.toLowerCase()),
    places.map((place) => place.population ?? 0),
  ]);
  await client.query('create index on known using gin (name gin_trgm_ops)');
  await client.query('analyze known');
}

const QUESTION = `
  select name from known
  where name like $1 || '%' or $1 <% name
  order by name like $1 || '%' desc, word_similarity($1, name) desc, residents desc
  limit 10`;

async function askEach(client: Client, queries: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    await client.query({ name: 'search', text: QUESTION, values: [query.toLowerCase()] });
    times.push(performance.now() - started);
  }
  return times;
}
