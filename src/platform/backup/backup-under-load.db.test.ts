import { readdir } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { type BackedUp, backedUpPath, createBackedUp, restore } from './testing/backed-up.ts';
import { ask, createEmptyDatabase } from './testing/empty-database.ts';

const ROWS = 2_000;
const EACH = 1_000;

/** Moves rows from one table to another and back, each in a transaction, until stopped. */
async function moveUntilStopped(url: string, stop: AbortSignal): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let moved = 0;
  while (!stop.aborted) {
    const many = moved % 2 === 0 ? 1 : -1;
    await client.query('begin');
    await client.query('update areas.area set population = population - $1 where slug = $2', [
      many,
      `a${moved % ROWS}`,
    ]);
    await client.query('update platform.rate_limit set points = points + $1 where key = $2', [
      many,
      `a${(moved * 7 + 1) % ROWS}`,
    ]);
    await client.query('commit');
    moved += 1;
  }
  await client.end();
  return moved;
}

describe('a backup that is made while others write', () => {
  let installation: BackedUp;
  beforeAll(async () => {
    installation = await createBackedUp();
    const { ownerUrl } = installation.test;
    await ask(
      ownerUrl,
      `insert into areas.area (id, kind, name, slug, population, origin, changed_at)
       select gen_random_uuid(), 'settlement', 'село', 'a' || n, ${EACH}, 'made', now()
       from generate_series(0, ${ROWS - 1}) n`,
    );
    await ask(
      ownerUrl,
      `insert into platform.rate_limit (key, points)
       select 'a' || n, ${EACH} from generate_series(0, ${ROWS - 1}) n`,
    );
  });
  afterAll(() => installation[Symbol.asyncDispose]());

  // One table is read first and one last: without a snapshot the second would have changed meanwhile.
  it('shows one moment: whoever was on the way between two tables is in one of them, and only there', async () => {
    const stopping = new AbortController();
    const moving = moveUntilStopped(installation.test.ownerUrl, stopping.signal);
    const sums: unknown[] = [];
    for (let round = 0; round < 2; round += 1) {
      await using target = await createEmptyDatabase();
      const path = await backedUpPath(installation);
      const dataDir = join(installation.folder, `round ${round}`);
      expect(await restore({ path, ownerUrl: target.ownerUrl, dataDir })).toMatchObject({
        ok: true,
      });
      const found = await ask(
        target.ownerUrl,
        `select ((select sum(population) from areas.area)
          + (select sum(points) from platform.rate_limit))::int as sum`,
      );
      sums.push(...found);
    }
    stopping.abort();
    expect(await moving).toBeGreaterThan(100);
    expect(sums).toEqual([{ sum: 2 * ROWS * EACH }, { sum: 2 * ROWS * EACH }]);
  });

  it('leaves nothing behind when the database goes away, and says so', async () => {
    const { ownerUrl, superuserUrl } = installation.test;
    await ask(
      ownerUrl,
      `insert into platform.event (id, type, subject, happened_at)
       select gen_random_uuid(), 'card.changed', '{}', now() from generate_series(1, 100000)`,
    );
    const before = await readdir(installation.folder);
    let stopped = false;
    const made = await installation.back({
      onProgress: () => {
        if (stopped) return;
        stopped = true;
        void ask(
          superuserUrl,
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'poruch backup' and datname = current_database()`,
        );
      },
    });
    expect(made).toMatchObject({ ok: false, refusal: { reason: 'unavailable' } });
    expect(await readdir(installation.folder)).toEqual(before);
  });
});
