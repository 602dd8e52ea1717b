import { chmod, mkdtempDisposable, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const silent = createLogger('silent');

function configFor(test: TestDatabase) {
  return {
    dataDir: '/nowhere',
    databaseUrl: test.directUrl,
    databaseOwnerUrl: test.ownerUrl,
    databaseReadUrl: undefined,
    databaseDirectUrl: undefined,
  };
}

describe("an operator's own server", () => {
  it('is migrated and used, and not stopped', async () => {
    await using test = await createTestDatabase();
    const opened = await openDatabase(configFor(test), silent);
    if (!opened.ok) throw new Error(opened.refusal.en);
    expect(await opened.value.health()).toEqual({ ready: true });
    expect(opened.value.directUrl).toBe(test.directUrl);
    await opened.value.close();
    expect(await test.database.write.selectFrom('platform.event').selectAll().execute()).toEqual(
      [],
    );
  });

  it('is read through DATABASE_READ_URL where there is one', async () => {
    await using test = await createTestDatabase();
    const readUrl = `${test.directUrl}?application_name=reader`;
    const opened = await openDatabase({ ...configFor(test), databaseReadUrl: readUrl }, silent);
    if (!opened.ok) throw new Error(opened.refusal.en);
    expect(opened.value.database.read).not.toBe(opened.value.database.write);
    await opened.value.close();
  });

  it('closes DATA_DIR to other accounts all the same', async () => {
    await using test = await createTestDatabase();
    await using folder = await mkdtempDisposable(join(tmpdir(), 'poruch-open-'));
    await chmod(folder.path, 0o755);
    const opened = await openDatabase({ ...configFor(test), dataDir: folder.path }, silent);
    if (!opened.ok) throw new Error(opened.refusal.en);
    await opened.value.close();
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
  });

  it('is refused for a superuser, with a sentence', async () => {
    await using test = await createTestDatabase();
    const config = { ...configFor(test), databaseUrl: test.superuserUrl };
    expect(await openDatabase(config, silent)).toMatchObject({
      ok: false,
      refusal: { en: expect.stringContaining('superuser') },
    });
  });

  it('is refused when nothing answers there, with a sentence that names the variable', async () => {
    await using test = await createTestDatabase();
    const config = { ...configFor(test), databaseUrl: 'postgres://nobody@127.0.0.1:1/poruch' };
    expect(await openDatabase(config, silent)).toEqual({
      ok: false,
      refusal: {
        uk: 'DATABASE_URL: немає зв’язку з базою даних (ECONNREFUSED).',
        en: 'DATABASE_URL: no connection to the database (ECONNREFUSED).',
      },
    });
  });

  it.each([
    ['databaseDirectUrl', 'DATABASE_DIRECT_URL'],
    ['databaseReadUrl', 'DATABASE_READ_URL'],
  ])('is refused when %s leads nowhere, or to another database', async (setting, variable) => {
    await using test = await createTestDatabase();
    await using other = await createTestDatabase();
    const openWith = (url: string) => openDatabase({ ...configFor(test), [setting]: url }, silent);
    expect(await openWith('postgres://nobody@127.0.0.1:1/poruch')).toMatchObject({
      ok: false,
      refusal: { en: `${variable}: no connection to the database (ECONNREFUSED).` },
    });
    expect(await openWith(other.directUrl)).toMatchObject({
      ok: false,
      refusal: {
        en: `DATABASE_URL and ${variable} lead to two different databases: they must name one.`,
      },
    });
  });
});
