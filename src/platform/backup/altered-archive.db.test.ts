import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEmptyDatabase } from './catalog.ts';
import type { Secret } from './lock.ts';
import { asOwner } from './owner-session.ts';
import {
  type BackedUp,
  backedUpPath,
  createBackedUp,
  KEY_FILE,
  restore,
} from './testing/backed-up.ts';
import { ask, createEmptyDatabase, type EmptyDatabase } from './testing/empty-database.ts';

const PLACES = 20;

describe.each([
  ['locked', KEY_FILE],
  ['not locked', undefined],
] as const)('an archive that is %s', (_, secret: Secret | undefined) => {
  let installation: BackedUp;
  let target: EmptyDatabase;
  let bytes: Buffer;
  let altered: string;
  beforeAll(async () => {
    installation = await createBackedUp();
    target = await createEmptyDatabase();
    await ask(
      installation.test.ownerUrl,
      `insert into platform.event (id, type, subject, happened_at)
       select gen_random_uuid(), 'card.changed', '{}', now() from generate_series(1, 3000)`,
    );
    bytes = await readFile(await backedUpPath(installation, { secret }));
    altered = join(installation.folder, 'altered');
  });
  afterAll(async () => {
    await target[Symbol.asyncDispose]();
    await installation[Symbol.asyncDispose]();
  });

  const dataDir = () => join(installation.folder, 'untouched');
  const keysFrom = () => join(installation.dataDir, 'keys');
  const restoreAltered = () =>
    restore({
      path: altered,
      secret,
      keysFrom: keysFrom(),
      ownerUrl: target.ownerUrl,
      dataDir: dataDir(),
    });
  /** Returns the refusal, after checking that nothing was written. */
  const refusalOf = async () => {
    const restored = await restoreAltered();
    if (restored.ok) return 'restored';
    const empty = await asOwner(target.ownerUrl, isEmptyDatabase);
    const left = await readdir(dataDir()).catch(() => []);
    return empty && left.length === 0 ? restored.refusal.reason : 'something was left behind';
  };
  const places = Array.from({ length: PLACES }, (_unused, index) => index / (PLACES - 1));

  it('is refused when its end is missing, wherever it was cut', async () => {
    for (const place of places) {
      await writeFile(altered, bytes);
      const length = Math.floor(place * (bytes.length - 1));
      await truncate(altered, length);
      expect(['not-a-backup', 'damaged'], `${length} bytes`).toContain(await refusalOf());
    }
  });

  it('is refused when a single bit of it is another, wherever that is', async () => {
    for (const place of places) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(place * (bytes.length - 1));
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(altered, changed);
      expect(REFUSED, `byte ${at}`).toContain(await refusalOf());
    }
  });

  it('is refused when something was added to it', async () => {
    await writeFile(altered, Buffer.concat([bytes, Buffer.from('x')]));
    expect(await refusalOf()).toBe('damaged');
  });

  it('is restored as it was written', async () => {
    await writeFile(altered, bytes);
    expect(await refusalOf()).toBe('restored');
  });
});

/** A flipped bit in the head may turn the format or the lock into another one. */
const REFUSED = ['not-a-backup', 'damaged', 'newer-format', 'wrong-secret', 'locked'];
