import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../database/migrate/migrate.ts';
import { migrationsFolder } from '../database/migrate/migration-files.ts';
import { createLogger } from '../log/logger.ts';
import { type BackedUp, backedUpPath, createBackedUp, restore } from './testing/backed-up.ts';
import { ask, createEmptyDatabase } from './testing/empty-database.ts';

/** The migration of a later version: a new table with rows, and a change of existing rows. */
const LATER = `
  create table platform.note (id integer generated always as identity primary key, text text not null);
  insert into platform.note (text) values ('brought by the migration');
  update platform.rate_limit set points = points * 2;`;

const SECRET_ROWS = `
  create schema vault;
  create table vault.letter (id integer primary key, text text not null);
  alter table vault.letter enable row level security;
  alter table vault.letter force row level security;
  create policy reader on vault.letter using (current_setting('poruch.actor', true) = 'reader');`;

/** As in migrations: only for the owner of the tables. */
const BACKUP_POLICY = `
  create policy backup on vault.letter for select to current_user
    using (current_setting('poruch.actor', true) = 'backup');`;

describe('a backup and another version of Poruch', () => {
  let installation: BackedUp;
  beforeAll(async () => {
    installation = await createBackedUp();
    await ask(
      installation.test.ownerUrl,
      `insert into platform.rate_limit (key, points) values ('a', 3), ('b', 4)`,
    );
  });
  afterAll(() => installation[Symbol.asyncDispose]());

  let versions = 0;
  /** The migrations folder of a version with one more migration. */
  async function versionWith(...migrations: readonly string[]): Promise<string> {
    versions += 1;
    const folder = join(installation.folder, `version-${versions}`);
    await cp(migrationsFolder(), folder, { recursive: true });
    for (const [index, sql] of migrations.entries()) {
      await writeFile(join(folder, `2099010${index + 1}-0100-platform-later.sql`), sql);
    }
    return folder;
  }
  const upgrade = (ownerUrl: string, folder: string) =>
    migrate({ ownerUrl, appRole: 'poruch_app', folder }, createLogger('silent'));

  it('is restored by a newer one as if the installation had been upgraded', async () => {
    await using target = await createEmptyDatabase();
    const path = await backedUpPath(installation);
    const restored = await restore({
      path,
      ownerUrl: target.ownerUrl,
      dataDir: join(installation.folder, 'newer'),
      migrations: await versionWith(LATER),
    });
    expect(restored).toMatchObject({ ok: true });
    const points = 'select sum(points)::int as sum from platform.rate_limit';
    expect(await ask(target.ownerUrl, points)).toEqual([{ sum: 14 }]);
    expect(await ask(target.appUrl, 'select text from platform.note')).toHaveLength(1);
  });

  it('is refused by an older one, and by one whose migrations are others', async () => {
    await using source = await createEmptyDatabase();
    await using target = await createEmptyDatabase();
    const newer = await versionWith(LATER);
    await upgrade(source.ownerUrl, newer);
    const path = await backedUpPath(installation, { ownerUrl: source.ownerUrl });
    const dataDir = join(installation.folder, 'older');
    const into = { path, ownerUrl: target.ownerUrl, dataDir };
    const older = await restore(into);
    expect(older).toMatchObject({ refusal: { reason: 'newer-schema' } });
    expect(older.ok ? '' : older.refusal.said.en).toContain('20990101-0100-platform-later');
    const edited = await restore({ ...into, migrations: await versionWith(`${LATER} select 1;`) });
    expect(edited).toMatchObject({ refusal: { reason: 'changed-schema' } });
    // The rows of the migration are in the archive too, and must not be duplicated.
    expect(await restore({ ...into, migrations: newer })).toMatchObject({ ok: true });
    expect(await ask(target.ownerUrl, 'select id, text from platform.note')).toHaveLength(1);
  });

  it('carries rows that row-level security hides from the owner too, or is not made at all', async () => {
    await using source = await createEmptyDatabase();
    const hidden = await versionWith(SECRET_ROWS);
    await upgrade(source.ownerUrl, hidden);
    await ask(
      source.ownerUrl,
      `alter table vault.letter no force row level security;
       insert into vault.letter values (1, 'лист'), (2, 'ще один');
       alter table vault.letter force row level security`,
    );
    const refused = await installation.back({ ownerUrl: source.ownerUrl });
    expect(refused).toMatchObject({ refusal: { reason: 'rows-hidden' } });
    const opened = await versionWith(SECRET_ROWS, BACKUP_POLICY);
    await upgrade(source.ownerUrl, opened);
    const path = await backedUpPath(installation, { ownerUrl: source.ownerUrl });
    await using target = await createEmptyDatabase();
    const dataDir = join(installation.folder, 'letters');
    const { ownerUrl, appUrl } = target;
    expect(await restore({ path, ownerUrl, dataDir, migrations: opened })).toMatchObject({
      ok: true,
    });
    const count = 'select count(*)::int as count from vault.letter';
    expect(await ask(ownerUrl, count, 'nobody')).toEqual([{ count: 0 }]);
    expect(await ask(appUrl, count, 'reader')).toEqual([{ count: 2 }]);
    // With only the app's password, claiming to be a backup shows no further rows.
    expect(await ask(ownerUrl, count, 'backup')).toEqual([{ count: 2 }]);
    expect(await ask(appUrl, count, 'backup')).toEqual([{ count: 0 }]);
  });

  it('says that there is nothing to back up, instead of an archive of nothing', async () => {
    await using source = await createEmptyDatabase();
    const made = await installation.back({ ownerUrl: source.ownerUrl });
    expect(made).toMatchObject({ refusal: { reason: 'nothing-to-back-up' } });
  });
});
