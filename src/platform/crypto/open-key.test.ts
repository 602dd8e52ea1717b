import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKey } from './open-key.ts';
import { systemRandom } from './random.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poruch-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a key is made once, and is the same ever after', async () => {
  const made = await openKey(folder, 'limits', systemRandom);
  expect(made.length).toBe(32);
  expect(await openKey(folder, 'limits', systemRandom)).toEqual(made);
  expect(await openKey(folder, 'other', systemRandom)).not.toEqual(made);
});

test('processes that start together have one key', async () => {
  const keys = await Promise.all(
    Array.from({ length: 20 }, () => openKey(folder, 'limits', systemRandom)),
  );
  expect(new Set(keys.map(String)).size).toBe(1);
  expect(await readdir(join(folder, 'keys'))).toEqual(['limits']);
});

test('nobody else on the machine may read it', async () => {
  await openKey(folder, 'limits', systemRandom);
  expect((await stat(join(folder, 'keys', 'limits'))).mode & 0o077).toBe(0);
});

test('a file that is no key is not taken for one', async () => {
  await openKey(folder, 'limits', systemRandom);
  await writeFile(join(folder, 'keys', 'limits'), 'short');
  await expect(openKey(folder, 'limits', systemRandom)).rejects.toThrow('is not a key');
});
