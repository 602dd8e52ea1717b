import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createEmptyDatabase } from './testing/empty-database.ts';
import {
  type BackedUp,
  backedUpPath,
  createBackedUp,
  fileSums,
  KEY_FILE,
  PASSPHRASE,
  restore,
  tableSums,
} from './testing/backed-up.ts';

describe('a backup that is put back elsewhere', () => {
  let installation: BackedUp;
  beforeAll(async () => {
    installation = await createBackedUp();
    const { ownerUrl } = installation.test;
    await ask(
      ownerUrl,
      `insert into platform.event (id, type, subject, happened_at)
       select gen_random_uuid(), 'card.changed', jsonb_build_object('note', E'таб\t, рядок\n, \\\\ і ''лапки''', 'n', n), now()
       from generate_series(1, 20000) n`,
    );
    await ask(ownerUrl, `update platform.event set urgent = true where sequence % 7 = 0`);
    await ask(ownerUrl, `delete from platform.event where sequence > 19990`);
    await ask(
      ownerUrl,
      `insert into areas.area (id, kind, name, slug, lon, lat, origin, changed_at, parent_id)
       values ('0195f000-0000-7000-8000-000000000001', 'oblast', 'Область', 'o', 29.123456789012345, 46.1, 'made', now(),
         '0195f000-0000-7000-8000-000000000001')`,
    );
  });
  afterAll(() => installation[Symbol.asyncDispose]());

  it('has every row of every table and every file as they were', async () => {
    await using target = await createEmptyDatabase();
    const dataDir = join(installation.folder, 'elsewhere');
    const path = await backedUpPath(installation);
    const restored = await restore({ path, ownerUrl: target.ownerUrl, dataDir });
    expect(restored).toMatchObject({ ok: true });
    expect(await tableSums(target.ownerUrl)).toEqual(await tableSums(installation.test.ownerUrl));
    const files = await fileSums(installation.dataDir);
    expect(Object.keys(files)).toHaveLength(5);
    expect(await fileSums(dataDir)).toEqual(files);
    const key = join(dataDir, 'keys', 'one-time-codes');
    expect(await readFile(key)).toEqual(Buffer.alloc(32, 1));
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(dataDir, 'keys'))).toEqual(['backup-signature', 'one-time-codes']);
    expect(existsSync(`${path}.half`)).toBe(false);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('lets the app work on: its rights, further numbers, references that hold, triggers that tell', async () => {
    await using target = await createEmptyDatabase();
    const dataDir = join(installation.folder, 'works-on');
    const path = await backedUpPath(installation, { secret: KEY_FILE });
    const { ownerUrl, appUrl } = target;
    expect(await restore({ path, ownerUrl, dataDir, secret: KEY_FILE })).toMatchObject({
      ok: true,
    });
    const [next] = await ask(
      appUrl,
      `insert into platform.event (id, type, subject, happened_at)
       values (gen_random_uuid(), 'card.changed', '{}', now()) returning sequence::int`,
    );
    expect(next).toEqual({ sequence: 20_001 });
    // The app must not be able to change the journal.
    await expect(ask(appUrl, 'delete from audit.entry')).rejects.toThrow('permission denied');
    await expect(
      ask(appUrl, `update areas.area set parent_id = gen_random_uuid()`),
    ).rejects.toThrow('area_parent_id_fkey');
    const schema = `
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
        from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information_schema|jobs)'
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
        from pg_trigger where not tgisinternal and tgrelid::regclass::text !~ '^jobs'
      union all select indexdef from pg_indexes where schemaname !~ '^(pg_|jobs)'
      union all select oid::regclass || ' ' || relrowsecurity || relforcerowsecurity
        from pg_class where relnamespace::regnamespace::text !~ '^(pg_|information_schema|jobs)'
      order by line`;
    expect(await ask(ownerUrl, schema)).toEqual(await ask(installation.test.ownerUrl, schema));
  });

  it('lets whoever listens catch up: old events count as written by the restore', async () => {
    await using target = await createEmptyDatabase();
    // Simulates an old cluster with many more transactions than the new one.
    await ask(
      installation.test.ownerUrl,
      `update platform.event set written_by = '987654321987'::xid8 where sequence = 1`,
    );
    const path = await backedUpPath(installation);
    const dataDir = join(installation.folder, 'catch-up');
    expect(await restore({ path, ownerUrl: target.ownerUrl, dataDir })).toMatchObject({ ok: true });
    const later = await ask(
      target.ownerUrl,
      `select count(*)::int as count from platform.event
       where written_by >= pg_snapshot_xmin(pg_current_snapshot())`,
    );
    expect(later).toEqual([{ count: 0 }]);
  });

  it('does not bring back what belongs to the old moment alone', async () => {
    await using target = await createEmptyDatabase();
    const path = await backedUpPath(installation, { leftOut: ['platform.event'] });
    const dataDir = join(installation.folder, 'left-out');
    expect(await restore({ path, ownerUrl: target.ownerUrl, dataDir })).toMatchObject({ ok: true });
    const sums = await tableSums(target.ownerUrl);
    expect(sums['platform.event']).toMatch(/^0 /);
    expect(sums['areas.area']).toMatch(/^1 /);
  });
});

describe('a restore that is refused', () => {
  let installation: BackedUp;
  let path: string;
  beforeAll(async () => {
    installation = await createBackedUp();
    path = await backedUpPath(installation);
  });
  afterAll(() => installation[Symbol.asyncDispose]());

  const reasonOf = async (options: Partial<Parameters<typeof restore>[0]>) => {
    await using target = await createEmptyDatabase();
    const dataDir = join(installation.folder, 'refused');
    const restored = await restore({ path, ownerUrl: target.ownerUrl, dataDir, ...options });
    const made = await ask(
      target.ownerUrl,
      `select from pg_class c join pg_namespace n on n.oid = relnamespace where nspname !~ '^(pg_|information_schema)'`,
    );
    return {
      reason: restored.ok ? undefined : restored.refusal.reason,
      said: restored.ok ? '' : restored.refusal.said.uk,
      left: made.length + (existsSync(dataDir) ? (await readdir(dataDir)).length : 0),
    };
  };

  it.each([
    ['another passphrase', { kind: 'passphrase', text: 'зовсім інші слова' }, 'wrong-secret'],
    ['none', undefined, 'locked'],
    ['a key file instead', KEY_FILE, 'locked'],
  ] as const)('with %s nothing is opened', async (_, secret, reason) => {
    expect(await reasonOf({ secret })).toMatchObject({ reason, left: 0 });
  });

  it('into a database that has something in it', async () => {
    const { ownerUrl } = installation.test;
    const before = await tableSums(ownerUrl);
    expect(await reasonOf({ ownerUrl })).toMatchObject({ reason: 'database-not-empty' });
    expect(await tableSums(ownerUrl)).toEqual(before);
  });

  it('beside files of something else', async () => {
    const { dataDir } = installation;
    const before = await fileSums(dataDir);
    expect(await reasonOf({ dataDir })).toMatchObject({ reason: 'files-not-empty' });
    expect(await fileSums(dataDir)).toEqual(before);
  });

  it('without the keys, where the archive does not bring them, and with wrong ones', async () => {
    const open = await backedUpPath(installation, { secret: undefined });
    const without = await reasonOf({ path: open, secret: undefined });
    expect(without).toMatchObject({ reason: 'keys-needed', left: 0 });
    expect(without.said).toContain('--keys-from');
    const wrong = await reasonOf({ path: open, secret: undefined, keysFrom: installation.folder });
    expect(wrong).toMatchObject({ reason: 'keys-differ', left: 0 });
    const keysFrom = join(installation.dataDir, 'keys');
    const dataDir = join(installation.folder, 'keys-kept-apart');
    expect(await reasonOf({ path: open, secret: undefined, keysFrom, dataDir })).toMatchObject({
      reason: undefined,
    });
    expect(await readFile(join(dataDir, 'keys', 'one-time-codes'))).toEqual(Buffer.alloc(32, 1));
  });

  it('does not take a passphrase that is guessed, nor write over a file', async () => {
    const short = await installation.back({ secret: { kind: 'passphrase', text: 'пароль' } });
    expect(short).toMatchObject({ ok: false, refusal: { reason: 'secret-too-short' } });
    const again = await installation.back({ path });
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'file-exists' } });
    expect(await restoreIsPossible()).toBe(true);
  });

  const restoreIsPossible = async () =>
    (await reasonOf({ secret: PASSPHRASE, dataDir: join(installation.folder, 'possible') }))
      .reason === undefined;
});
