import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent, trackReads } from '../cache/track-reads.ts';
import { fixedClock } from '../clock/clock.ts';
import { systemRandom } from '../crypto/random.ts';
import { connect } from '../database/connect.ts';
import type { Database, Tx } from '../database/database.ts';
import type { PlatformTables } from '../database/tables.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { recordEvent } from '../events/record-event.ts';
import { createLogger } from '../log/logger.ts';
import { type OpenLive, openLive } from './open-live.ts';

const clock = fixedClock('2026-11-25T08:00:00Z');
const log = createLogger('silent');

describe('what happened anywhere', () => {
  let test: TestDatabase;
  let live: OpenLive;
  const heard: string[] = [];
  beforeEach(async () => {
    test = await createTestDatabase();
    // The table is polled only after a reconnect, so events that arrive in time were notified.
    live = await openLive({
      directUrl: test.directUrl,
      log,
      database: test.database,
      lookEvery: 60_000,
      retryAfter: 300,
      key: systemRandom.bytes(32),
    });
    heard.length = 0;
    live.on(['area.*'], (event) => heard.push(event.subject.area ?? ''));
  });
  afterEach(async () => {
    await live.close();
    await test.close();
  });

  const record = async (tx: Tx, area: string, type: `${string}.${string}` = 'area.imported') => {
    await recordEvent(tx, clock, systemRandom, { type, subject: { area } });
    // Otherwise it would be sent with the commit and get its number there. A transaction may also continue.
    await sql`select`.execute(tx);
  };
  const recordNow = (area: string) => test.database.transaction((tx) => record(tx, area));

  it('is heard, and only what was asked for', async () => {
    await test.database.transaction(async (tx) => {
      await record(tx, 'officer', 'officer.changed');
      await record(tx, 'Білолісся');
    });
    await expect.poll(() => heard).toEqual(['Білолісся']);
  });

  it('is not heard when it was rolled back', async () => {
    const broken = test.database.transaction(async (tx) => {
      await record(tx, 'never');
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    await recordNow('after');
    await expect.poll(() => heard).toEqual(['after']);
  });

  it('is heard although it is too long for a notification', async () => {
    const long = 'я'.repeat(8_000);
    await recordNow(long);
    await expect.poll(() => heard).toEqual([long]);
  });

  it('is heard after a notification that nobody here understands', async () => {
    for (const told of ['', 'nonsense', '{"id":"of a later version"}']) {
      await sql`select pg_notify('poruch_event', ${told})`.execute(test.database.write);
    }
    await recordNow('after');
    await expect.poll(() => heard).toEqual(['after']);
    expect(live.health().ready).toBe(true);
  });

  it('keeps one listener from spoiling it for the others', async () => {
    live.on(['area.imported'], () => {
      throw new Error('a mistake');
    });
    const later: string[] = [];
    live.on(['area.imported'], (event) => later.push(event.id));
    await recordNow('x');
    await expect.poll(() => later).toHaveLength(1);
  });

  it('is no longer heard by who has stopped listening', async () => {
    const stopped: string[] = [];
    live.on(['area.*'], (event) => stopped.push(event.id))();
    await recordNow('x');
    await expect.poll(() => heard).toEqual(['x']);
    expect(stopped).toEqual([]);
  });

  it('is caught up after a cut, though its number is lower than one that was heard', async () => {
    const slow = await openTransaction(test.database.write);
    await record(slow.tx, 'slow');
    await recordNow('quick');
    await expect.poll(() => heard).toEqual(['quick']);
    const lastNumber = await highestNumber();
    await cutConnection();
    await expect.poll(() => live.health().ready).toBe(false);
    await slow.commit();
    // Committed while nothing was listening. A reader that asks for everything above the last number …
    expect(await above(lastNumber)).toEqual([]);
    // … never gets it. This one does, and gets each earlier event at most once more.
    await expect.poll(() => heard.filter((area) => area === 'slow')).toEqual(['slow']);
  });

  it('misses nothing of many concurrent transactions through five cuts', async () => {
    const all = Array.from({ length: 300 }, (_, index) => `area ${index}`);
    const writing = Promise.all(
      [0, 1, 2, 3].map(async (writer) => {
        for (const area of all.filter((_, index) => index % 4 === writer)) {
          await test.database.transaction(async (tx) => {
            await record(tx, area);
            await wait(Math.random() * 12);
          });
        }
      }),
    );
    for (let cut = 0; cut < 5; cut += 1) {
      await wait(100);
      await cutConnection();
    }
    await writing;
    await recordNow('last');
    await expect.poll(() => new Set(heard).size).toBe(all.length + 1);
  });

  describe('what was read from tables', () => {
    const readIn = async (database: Database) =>
      (await trackReads(() => sql`select 1 from reports.report`.execute(database.read)))
        .dependencies;
    const changed = sql`update reports.report set id = id where false`;

    it('is out of date in every process when one has changed them, and for nobody else’s changes', async () => {
      const other = connect({ write: test.directUrl }, log);
      await other.learnRelations();
      other.database.tables.setListening(true);
      await test.learnRelations();
      const [here, there] = [await readIn(test.database), await readIn(other.database)];
      await sql`update meetings.meeting set id = id where false`.execute(other.database.write);
      await other.database.announced();
      await recordNow('a farewell that comes after it');
      await expect.poll(() => heard).toHaveLength(1);
      expect([here, there].map(isCurrent)).toEqual([true, true]);
      await changed.execute(other.database.write);
      expect(isCurrent(there)).toBe(false);
      await expect.poll(() => isCurrent(here)).toBe(false);
      await other.close();
    });

    it('is out of date once a process has left, which may have died before it announced', async () => {
      await live.close();
      const options = { directUrl: test.directUrl, log, key: systemRandom.bytes(32) };
      live = await openLive({ ...options, database: test.database, lookEvery: 20 });
      await test.learnRelations();
      const other = connect({ write: test.directUrl }, log);
      const dying = await openLive({ ...options, database: other.database });
      await expect.poll(() => live.peers()).toBe(1);
      const read = await readIn(test.database);
      expect([isCurrent(read), read.uncacheable]).toEqual([true, undefined]);
      await dying.close();
      await expect.poll(() => isCurrent(read)).toBe(false);
      await other.close();
    });

    it('is not cached while the connection is lost', async () => {
      await test.learnRelations();
      const before = await readIn(test.database);
      await cutConnection();
      await expect.poll(() => live.health().ready).toBe(false);
      expect(isCurrent(before)).toBe(false);
      expect((await readIn(test.database)).uncacheable).toMatch(/do not arrive/);
      await expect.poll(() => live.health().ready).toBe(true);
      await expect.poll(async () => (await readIn(test.database)).uncacheable).toBeUndefined();
    });
  });

  it('listens on one connection, however often it was cut', async () => {
    for (let cut = 0; cut < 3; cut += 1) {
      await cutConnection();
      await expect.poll(() => live.health().ready).toBe(false);
      await expect.poll(() => live.health().ready).toBe(true);
    }
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'poruch live'`.execute(
      test.database.write,
    );
    expect(rows).toHaveLength(1);
  });

  it('can be asked for since a position', async () => {
    const position = live.position();
    await recordNow('one');
    await recordNow('two');
    const missed = await live.since(position, ['area.*']);
    expect(missed).toMatchObject({
      events: [{ subject: { area: 'one' } }, { subject: { area: 'two' } }],
    });
    expect(await live.since(position, ['officer.changed'])).toEqual({ events: [] });
    expect(await live.since('1; drop', ['area.*'])).toBe('too-many');
    // The form of positions before they were encrypted.
    expect(await live.since('17', ['officer.changed'])).toEqual({ events: [] });
  });

  async function cutConnection(): Promise<void> {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'poruch live'`.execute(
      test.database.write,
    );
  }

  async function highestNumber(): Promise<bigint> {
    const { rows } = await sql<{ highest: bigint }>`
      select max(sequence) as highest from platform.event`.execute(test.database.write);
    return rows[0]?.highest ?? 0n;
  }

  async function above(number: bigint): Promise<readonly unknown[]> {
    const { rows } = await sql`
      select 1 from platform.event where sequence > ${number}`.execute(test.database.write);
    return rows;
  }
});

/** A transaction that stays open until the test ends it. */
async function openTransaction(database: Kysely<PlatformTables>) {
  const started = Promise.withResolvers<Tx>();
  const release = Promise.withResolvers<void>();
  const ended = database.transaction().execute(async (tx) => {
    started.resolve(tx);
    await release.promise;
  });
  return {
    tx: await started.promise,
    commit: async () => {
      release.resolve();
      await ended;
    },
  };
}
