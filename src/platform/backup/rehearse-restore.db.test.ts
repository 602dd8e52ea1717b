import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { rehearseRestore } from './rehearse-restore.ts';
import { type BackedUp, backedUpPath, createBackedUp, PASSPHRASE } from './testing/backed-up.ts';
import { ask } from './testing/empty-database.ts';

describe('a rehearsal of a restore', () => {
  let installation: BackedUp;
  beforeAll(async () => {
    installation = await createBackedUp();
    await ask(
      installation.test.ownerUrl,
      `insert into platform.rate_limit (key, points) select n, n from generate_series(1, 100) n`,
    );
  });
  afterAll(() => installation[Symbol.asyncDispose]());

  const rehearsals = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('poruch-rehearsal-'));
  const rehearse = (path: string) =>
    rehearseRestore({
      path,
      secret: PASSPHRASE,
      trust: { unlocked: false, signedBy: undefined },
      log: createLogger('silent'),
    });

  it('restores all of it in a database that is made for it and gone afterwards', async () => {
    const before = await rehearsals();
    const path = await backedUpPath(installation);
    const rehearsed = await rehearse(path);
    expect(rehearsed).toMatchObject({ ok: true });
    const tables = rehearsed.ok ? rehearsed.value.manifest.tables : [];
    expect(tables.find(({ name }) => name === 'rate_limit')?.rows).toBe(100);
    expect(await rehearsals()).toEqual(before);
  });

  it('does not pass an archive that was altered', async () => {
    const path = await backedUpPath(installation);
    const bytes = await readFile(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const altered = join(installation.folder, 'altered');
    await writeFile(altered, bytes);
    expect(await rehearse(altered)).toMatchObject({ refusal: { reason: 'damaged' } });
  });
});
