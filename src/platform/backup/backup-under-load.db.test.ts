import { readdir } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { type BackedUp, backedUpPath, createBackedUp, restore } from './testing/backed-up.ts';
import { ask, createEmptyDatabase } from './testing/empty-database.ts';

const ROWS = 2_000;
const EACH = 1_000;

/** Moves points from one row to another, each move in a transaction, until it is told to stop. */
async function moveUntilStopped(url: string, stop: AbortSignal): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let moved = 0;
  while (!stop.aborted) {
    const from = moved % ROWS;
    const to = (moved * 7 + 1) % ROWS;
    await client.query('begin');
    await client.query('update platform.rate_limit set points = points - 1 where key = $1', [
      `row ${from}`,
    ]);
    await client.query('update platform.rate_limit set points = points + 1 where key = $1', [
      `row ${to}`,
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
    await ask(
      installation.test.ownerUrl,
      `insert into platform.rate_limit (key, points)
       select 'row ' || n, ${EACH} from generate_series(0, ${ROWS - 1}) n`,
    );
  });
  afterAll(() => installation[Symbol.asyncDispose]());

  it('shows one moment: nothing that was on its way is counted twice or missed', async () => {
    const { ownerUrl } = installation.test;
    const stopping = new AbortController();
    const moving = moveUntilStopped(ownerUrl, stopping.signal);
    const sums: number[] = [];
    // The table with the sum comes last of several: what a reader without a snapshot would see has moved on.
    for (let round = 0; round < 2; round += 1) {
      await using target = await createEmptyDatabase();
      const path = await backedUpPath(installation);
      const dataDir = join(installation.folder, `round ${round}`);
      expect(await restore({ path, ownerUrl: target.ownerUrl, dataDir })).toMatchObject({
        ok: true,
      });
      const [row] = await ask(
        target.ownerUrl,
        'select sum(points)::int as sum from platform.rate_limit',
      );
      sums.push(Number(row?.['sum']));
    }
    stopping.abort();
    expect(await moving).toBeGreaterThan(100);
    expect(sums).toEqual(Array.from({ length: 2 }, () => ROWS * EACH));
  });

  it('shows two tables at the same moment', async () => {
    const { ownerUrl } = installation.test;
    const stopping = new AbortController();
    const writing = writeBoth(ownerUrl, stopping.signal);
    await using target = await createEmptyDatabase();
    const path = await backedUpPath(installation);
    stopping.abort();
    await writing;
    const dataDir = join(installation.folder, 'two tables');
    expect(await restore({ path, ownerUrl: target.ownerUrl, dataDir })).toMatchObject({ ok: true });
    const [counts] = await ask(
      target.ownerUrl,
      `select (select count(*) from audit.entry)::int as entries,
        (select count(*) from platform.event)::int as events`,
    );
    expect(counts?.['entries']).toBeGreaterThan(0);
    expect(counts?.['entries']).toBe(counts?.['events']);
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

/** An entry and an event in each transaction, as every change has. */
async function writeBoth(url: string, stop: AbortSignal): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  while (!stop.aborted) {
    await client.query('begin');
    await client.query(`insert into audit.entry (id, actor_kind, action, thing_kind, happened_at)
      values (gen_random_uuid(), 'system', 'card.change', 'card', now())`);
    await client.query(`insert into platform.event (id, type, subject, happened_at)
      values (gen_random_uuid(), 'card.changed', '{}', now())`);
    await client.query('commit');
  }
  await client.end();
}
