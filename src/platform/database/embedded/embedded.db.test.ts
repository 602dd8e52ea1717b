import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../log/logger.ts';
import type { Database } from '../database.ts';
import type { OpenDatabase } from '../open-database.ts';
import { createDataFolder, openFolder, tryFolder } from '../testing/folders.ts';
import { startWriter } from '../testing/processes.ts';
import { clusterFolder } from './cluster.ts';
import { findPostmaster } from './postmaster.ts';
import { joinServer } from './server.ts';

const isRoot = process.getuid?.() === 0;
/** An account that owns nothing here. */
const STRANGER = 65_534;

const running = (folder: string) => findPostmaster(clusterFolder(folder));

describe('the embedded database', () => {
  let folder: Awaited<ReturnType<typeof createDataFolder>>;
  let opened: OpenDatabase;
  beforeAll(async () => {
    folder = await createDataFolder();
    opened = await openFolder(folder.path);
  });
  afterAll(async () => {
    await opened.close();
    await folder[Symbol.asyncDispose]();
  });

  it('works as soon as it is open', async () => {
    expect(await opened.health()).toEqual({ ready: true });
  });

  it('keeps its passwords from other accounts, and does not let anybody in without one', async () => {
    const keys = join(folder.path, 'keys');
    expect((await stat(keys)).mode & 0o077).toBe(0);
    expect((await stat(join(keys, 'postgres.json'))).mode & 0o077).toBe(0);
    const rules = await readFile(join(clusterFolder(folder.path), 'pg_hba.conf'), 'utf8');
    expect(rules).not.toMatch(/^[^#].*\b(trust|password|md5)\s*$/m);
  });

  it('is not reached by Ctrl-C in our terminal: it stands in a process group of its own', async () => {
    const group = (pid: number | undefined) =>
      Number(execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }));
    const server = (await running(folder.path))?.pid;
    expect(group(server)).toBe(server);
    expect(group(process.pid)).not.toBe(server);
  });

  it('lets no other account hold its locks', async () => {
    for (const lock of ['postgres-door.lock', 'postgres-presence.lock']) {
      expect([lock, (await stat(join(folder.path, lock))).mode & 0o077]).toEqual([lock, 0]);
    }
  });

  it('writes to the disk before it acknowledges, each time', async () => {
    expect(await diskWrites(opened.database, 'on')).toBeGreaterThanOrEqual(20);
    // Shows that counting detects a session that does not wait for the disk.
    expect(await diskWrites(opened.database, 'off')).toBeLessThan(20);
  });

  it('sorts and folds Ukrainian letters as Ukrainians do', async () => {
    const shuffled = ['яр', 'їжак', 'ґанок', 'йод', 'гай', 'єнот', 'ива', 'ірис', 'жук', 'ехо'];
    const { rows } = await sql<{ sorted: string[]; folded: string }>`
      select array(select word from unnest(${shuffled}::text[]) as word order by word) as sorted,
        lower('ЇЖАК І ҐАНОК Є') as folded`.execute(opened.database.write);
    expect(rows[0]?.sorted).toEqual([
      'гай',
      'ґанок',
      'ехо',
      'єнот',
      'жук',
      'ива',
      'ірис',
      'їжак',
      'йод',
      'яр',
    ]);
    expect(rows[0]?.folded).toBe('їжак і ґанок є');
  });

  it('lets the app read and write rows, and change no table', async () => {
    const asApp = (statement: string) => sql.raw(statement).execute(opened.database.write);
    await expect(asApp('create table areas.mine (id int)')).rejects.toThrow('permission denied');
    await expect(asApp('drop table areas.area')).rejects.toThrow('must be owner');
    await expect(asApp('update platform.migration set checksum = null')).rejects.toThrow('denied');
    const { rows } = await sql<{ free: boolean }>`
      select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as free
      from pg_roles where rolname like 'poruch%'`.execute(opened.database.write);
    expect(rows).toEqual([{ free: false }, { free: false }]);
  });
});

describe('several processes on one folder', () => {
  it('start at the same moment on an empty folder, and all work', async () => {
    await using folder = await createDataFolder();
    const writers = [1, 2, 3].map(() => startWriter(folder.path));
    await Promise.all(writers.map((writer) => writer.untilWritten(5)));
    expect(await Promise.all(writers.map((writer) => writer.stop()))).toEqual([0, 0, 0]);
    expect(await running(folder.path)).toBeUndefined();
  });

  it('share the server until the last one leaves', async () => {
    await using folder = await createDataFolder();
    const app = await openFolder(folder.path);
    const before = await running(folder.path);
    const commandLine = startWriter(folder.path);
    await commandLine.untilWritten(3);
    expect(await running(folder.path)).toEqual(before);
    expect(await commandLine.stop()).toBe(0);
    expect(await app.health()).toEqual({ ready: true });
    await app.close();
    expect(await running(folder.path)).toBeUndefined();
  });
});

describe('a server that was left behind', () => {
  it('is taken over where it runs as wanted', async () => {
    await using folder = await createDataFolder();
    const killed = startWriter(folder.path);
    await killed.untilWritten(3);
    await killed.kill();
    const left = await running(folder.path);
    expect(left).toBeDefined();
    const opened = await openFolder(folder.path);
    expect(await running(folder.path)).toEqual(left);
    await opened.close();
    expect(await running(folder.path)).toBeUndefined();
  });

  it('is stopped in order and started anew where it runs otherwise', async () => {
    await using folder = await createDataFolder();
    const killed = startWriter(folder.path);
    await killed.untilWritten(3);
    await killed.kill();
    const left = await running(folder.path);
    const joined = await joinServer(
      { folder: folder.path, settings: { max_connections: '50' } },
      createLogger('silent'),
    );
    if (!joined.ok) throw new Error(joined.refusal.en);
    expect((await running(folder.path))?.pid).not.toBe(left?.pid);
    const log = await readFile(join(folder.path, 'postgres-log', 'postgres.log'), 'utf8');
    expect(log).toContain('received fast shutdown request');
    expect(log).not.toContain('not properly shut down');
    await joined.value.leave();
  });

  it('is waited for when it was only just started', async () => {
    await using folder = await createDataFolder();
    await (await openFolder(folder.path)).close();
    const writers = [startWriter(folder.path), startWriter(folder.path)];
    await expect.poll(() => running(folder.path), { interval: 1 }).toBeDefined();
    await Promise.all(writers.map((writer) => writer.kill()));
    const opened = await openFolder(folder.path);
    expect(await opened.health()).toEqual({ ready: true });
    await opened.close();
  });

  it('is not mistaken for another program that has its number now', async () => {
    await using folder = await createDataFolder();
    await (await openFolder(folder.path)).close();
    await writeFile(join(clusterFolder(folder.path), 'postmaster.pid'), `${process.pid}\n`);
    expect(await running(folder.path)).toBeUndefined();
  });
});

it('after an upgrade that sorts otherwise, the indexes are built again, once', async () => {
  await using folder = await createDataFolder();
  const join = async () => {
    const joined = await joinServer({ folder: folder.path }, createLogger('silent'));
    if (!joined.ok) throw new Error(joined.refusal.en);
    return joined.value;
  };
  const before = await join();
  const superuser = new Client({ connectionString: before.urls.superuser });
  await superuser.connect();
  await superuser.query(`update pg_database set datcollversion = '1' where datname = 'poruch'`);
  await (await join()).leave();
  const { rows } = await superuser.query(`select 1 from pg_database
    where datname = 'poruch' and datcollversion = pg_database_collation_actual_version(oid)`);
  expect(rows).toHaveLength(1);
  await superuser.end();
  await before.leave();
});

describe('where it may run', () => {
  it('takes another port when the one of last time is taken', async () => {
    await using folder = await createDataFolder();
    await (await openFolder(folder.path)).close();
    const port = Number(await readFile(join(folder.path, 'postgres-port'), 'utf8'));
    expect(port).toBeLessThan(32_768);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    const opened = await openFolder(folder.path);
    expect((await running(folder.path))?.port).not.toBe(port);
    await opened.close();
    await new Promise((resolve) => squatter.close(resolve));
  });

  it('refuses a data folder that is a file, with a sentence', async () => {
    await using folder = await createDataFolder();
    const path = join(folder.path, 'file');
    await writeFile(path, '');
    const opened = await tryFolder(path);
    expect(opened).toMatchObject({
      ok: false,
      refusal: { en: expect.stringMatching(/^DATA_DIR .*file/) },
    });
  });

  it('refuses a database whose passwords are gone, and one of another PostgreSQL', async () => {
    await using folder = await createDataFolder();
    await (await openFolder(folder.path)).close();
    await writeFile(join(clusterFolder(folder.path), 'PG_VERSION'), '17\n');
    const older = await tryFolder(folder.path);
    expect(older).toMatchObject({
      ok: false,
      refusal: { en: expect.stringContaining('PostgreSQL 17') },
    });
    await writeFile(join(clusterFolder(folder.path), 'PG_VERSION'), '18\n');
    await rm(join(folder.path, 'keys', 'postgres.json'));
    const locked = await tryFolder(folder.path);
    expect(locked).toMatchObject({
      ok: false,
      refusal: { en: expect.stringContaining('postgres.json') },
    });
  });

  // Only root can switch to another account.
  if (isRoot) {
    it('runs for root in a folder that is closed to everybody else, not as root', async () => {
      await using folder = await createDataFolder();
      const closed = join(folder.path, 'closed');
      await mkdir(closed, { mode: 0o700 });
      await chmod(folder.path, 0o700);
      const opened = await openFolder(join(closed, 'data'));
      const found = await running(join(closed, 'data'));
      expect((await stat(`/proc/${found?.pid}`)).uid).not.toBe(0);
      await opened.close();
    });

    it('runs for an ordinary user, as that user', async () => {
      await using folder = await createDataFolder();
      await chown(folder.path, STRANGER, STRANGER);
      const writer = startWriter(folder.path, STRANGER);
      await writer.untilWritten(3);
      const found = await running(folder.path);
      expect((await stat(`/proc/${found?.pid}`)).uid).toBe(STRANGER);
      expect(await writer.stop()).toBe(0);
    });

    it('refuses an ordinary user a folder of root, with a sentence', async () => {
      await using folder = await createDataFolder();
      const writer = startWriter(folder.path, STRANGER);
      expect(await writer.stop()).toBe(1);
      expect(writer.acknowledged[0]).toMatch(/^refused: DATA_DIR /);
    });
  }
});

/** How often the log was written out to the disk for twenty commits, one after the other. */
async function diskWrites(database: Database, synchronousCommit: 'on' | 'off'): Promise<number> {
  return database.write.connection().execute(async (connection) => {
    const count = async () => {
      await sql`select pg_stat_force_next_flush()`.execute(connection);
      const { rows } = await sql<{ writes: number }>`
        select sum(fsyncs)::integer as writes from pg_stat_io
        where object = 'wal' and backend_type = 'client backend'`.execute(connection);
      return rows[0]?.writes ?? 0;
    };
    await sql`select set_config('synchronous_commit', ${synchronousCommit}, false)`.execute(
      connection,
    );
    const before = await count();
    for (let commit = 0; commit < 20; commit += 1) {
      await connection
        .insertInto('platform.rate_limit')
        .values({ key: `${synchronousCommit}-${commit}` })
        .execute();
    }
    const after = await count();
    await sql`reset synchronous_commit`.execute(connection);
    return after - before;
  });
}
