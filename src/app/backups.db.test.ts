import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOT_BACKED_UP } from './retention.ts';
import { ok } from '#kernel/result.ts';
import { openHeadKey, verifyChain } from '#modules/audit/index.ts';
import { sealEverything, writeEntries } from '#modules/audit/testing.ts';
import { identityNotBackedUp } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { makeBackup } from '#platform/backup/make-backup.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { tableSums } from '#platform/backup/testing/backed-up.ts';
import {
  ask,
  createEmptyDatabase,
  type EmptyDatabase,
} from '#platform/backup/testing/empty-database.ts';
import { connect } from '#platform/database/connect.ts';
import { type TestPlatform, testPlatform } from '#platform/database/testing.ts';

const SECRET = { kind: 'key-file', bytes: Buffer.alloc(32, 3) } as const;

describe('the installation after its disk was lost', () => {
  let old: TestPlatform;
  let restored: EmptyDatabase;
  let folder: string;
  beforeAll(async () => {
    old = await testPlatform();
    folder = await mkdtemp(join(tmpdir(), 'poruch-lost-'));
    restored = await createEmptyDatabase();
    await openHeadKey(old.config.dataDir, old.random);
    await signedInStaff(old, { name: 'Олена Зразкова', role: 'coordinator' });
    await writeEntries(old, 50);
    await sealEverything(old);
    await writeEntries(old, 3);
    const path = join(folder, 'archive');
    const made = await makeBackup({
      ownerUrl: old.test.ownerUrl,
      dataDir: old.config.dataDir,
      path,
      secret: SECRET,
      leftOut: NOT_BACKED_UP,
      madeAt: old.clock.now(),
      random: old.random,
    });
    if (!made.ok) throw new Error(made.refusal.said.en);
    const { ownerUrl } = restored;
    const back = await restoreBackup({
      path,
      secret: SECRET,
      keysFrom: undefined,
      trust: { unlocked: false, signedBy: undefined },
      dataDir: join(folder, 'data'),
      reach: async () => ok({ ownerUrl, appRole: 'poruch_app', leave: async () => undefined }),
      log: old.log,
    });
    if (!back.ok) throw new Error(back.refusal.said.en);
  });
  afterAll(async () => {
    await restored[Symbol.asyncDispose]();
    await old.close();
    await rm(folder, { recursive: true, force: true });
  });

  const count = async (table: string) =>
    (await ask(restored.ownerUrl, `select count(*)::int as count from ${table}`))[0]?.['count'];

  it('has a journal whose chain holds, signed with the key that came back', async () => {
    const { database, close } = connect({ write: restored.appUrl }, old.log);
    try {
      const key = await openHeadKey(join(folder, 'data'), old.random);
      const report = await verifyChain(database, { key });
      expect(report).toMatchObject({ findingCount: 0, sealed: 50, waiting: 3 });
    } finally {
      await close();
    }
  });

  it('has its people and their roles, but nobody is signed in any more', async () => {
    expect(await count('identity.account')).toBe(1);
    expect(await count('identity.role_grant')).toBe(1);
    expect(await count('identity.session')).toBe(0);
  });

  it('has every other table as it was', async () => {
    const [before, after] = [
      await tableSums(old.test.ownerUrl),
      await tableSums(restored.ownerUrl),
    ];
    for (const table of NOT_BACKED_UP) expect(after[table]).toMatch(/^0 /);
    const kept = (sums: Readonly<Record<string, string>>) =>
      Object.entries(sums).filter(([table]) => !NOT_BACKED_UP.includes(table));
    expect(kept(after)).toEqual(kept(before));
    expect(kept(after).length).toBeGreaterThan(20);
  });

  it('leaves out only tables that there are', async () => {
    const tables = Object.keys(await tableSums(restored.ownerUrl));
    expect(tables).toEqual(expect.arrayContaining([...NOT_BACKED_UP]));
    expect(NOT_BACKED_UP).toEqual(expect.arrayContaining([...identityNotBackedUp]));
  });
});
