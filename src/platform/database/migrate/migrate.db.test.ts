import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent, trackReads } from '../../cache/track-reads.ts';
import { systemRandom } from '../../crypto/random.ts';
import { openLive } from '../../live/open-live.ts';
import { createLogger } from '../../log/logger.ts';
import { connect } from '../connect.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder, readMigrations } from './migration-files.ts';

const silent = createLogger('silent');

describe('migrating', () => {
  let test: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'poruch-migrations-'));
    for (const file of await readMigrations(migrationsFolder())) {
      await writeFile(join(folder, `${file.name}.sql`), file.sql);
    }
  });
  afterEach(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  const add = (name: string, text: string) => writeFile(join(folder, `${name}.sql`), text);
  const run = () => migrate({ ownerUrl: test.ownerUrl, appRole: 'poruch_app', folder }, silent);
  const asOwner = async (statement: string): Promise<readonly unknown[]> => {
    const client = new Client({ connectionString: test.ownerUrl });
    await client.connect();
    try {
      return (await client.query<object>(statement)).rows;
    } finally {
      await client.end();
    }
  };

  it('does nothing the second time', async () => {
    expect(await run()).toEqual({ ok: true, value: { applied: [] } });
  });

  it('runs a new one once, though two processes start at the same moment', async () => {
    await add('20990101-0000-lighthouse-create', 'create schema lighthouse; select pg_sleep(0.2);');
    const both = await Promise.all([run(), run()]);
    expect(both.flatMap((result) => (result.ok ? result.value.applied : ['refused']))).toEqual([
      '20990101-0000-lighthouse-create',
    ]);
  });

  it('leaves nothing of one that fails, and keeps those before it', async () => {
    await add('20990101-0000-lighthouse-create', 'create schema lighthouse;');
    await add(
      '20990102-0000-harbour-create',
      'create schema harbour; create tabel harbour.talk ();',
    );
    await expect(run()).rejects.toThrow('migration 20990102-0000-harbour-create failed');
    const schemas = await asOwner(
      `select nspname from pg_namespace where nspname in ('lighthouse', 'harbour')`,
    );
    expect(schemas).toEqual([{ nspname: 'lighthouse' }]);
  });

  it('lets a process that still runs drop what it holds in memory, with each change', async () => {
    const running = connect({ write: test.directUrl }, silent);
    await running.learnRelations();
    const live = await openLive({
      directUrl: test.directUrl,
      log: silent,
      database: running.database,
      key: systemRandom.bytes(32),
    });
    const { dependencies } = await trackReads(() =>
      running.database.read.selectFrom('platform.migration').select('name').execute(),
    );
    expect(isCurrent(dependencies)).toBe(true);
    await add('20990101-0000-lighthouse-create', 'create schema lighthouse;');
    await add('20990102-0000-harbour-create', 'create tabel harbour.talk ();');
    await expect(run()).rejects.toThrow('migration 20990102-0000-harbour-create failed');
    await expect.poll(() => isCurrent(dependencies)).toBe(false);
    await live.close();
    await running.close();
  });

  it('refuses a database that a newer version has migrated', async () => {
    await add('20990101-0000-lighthouse-create', 'create schema lighthouse;');
    await run();
    await rm(join(folder, '20990101-0000-lighthouse-create.sql'));
    expect(await run()).toMatchObject({
      ok: false,
      refusal: { en: expect.stringContaining('newer') },
    });
  });

  it('refuses when a migration was altered, though not for its line ends', async () => {
    await add('20990101-0000-lighthouse-create', 'create schema lighthouse;\n');
    await run();
    await add('20990101-0000-lighthouse-create', 'create schema lighthouse;\r\n');
    expect(await run()).toMatchObject({ ok: true });
    await add('20990101-0000-lighthouse-create', 'create schema lighthouse_;\n');
    expect(await run()).toMatchObject({
      ok: false,
      refusal: { en: expect.stringContaining('changed') },
    });
  });

  it('does not pass over a file with a wrong name', async () => {
    await add('lighthouse', 'create schema lighthouse;');
    await expect(run()).rejects.toThrow('migrations/lighthouse.sql must be named');
  });

  it('lets the app use the tables of a new schema', async () => {
    await add(
      '20990101-0000-lighthouse-create',
      'create schema lighthouse; create table lighthouse.meeting (id bigint generated always as identity);',
    );
    await run();
    const client = new Client({ connectionString: test.directUrl });
    await client.connect();
    await client.query('insert into lighthouse.meeting default values');
    await expect(client.query('drop table lighthouse.meeting')).rejects.toThrow('must be owner');
    await client.end();
  });
});
