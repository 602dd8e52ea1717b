import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judgeFolder } from './judge-folder.ts';
import { readFolder } from './read-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poruch-doctor-'));
});
afterEach(() => rm(folder, { recursive: true }));

const keysOf = async () =>
  judgeFolder(await readFolder(folder)).find(({ check }) => check === 'keys')?.state;

test('keys are looked at: none yet, readable by everybody, and as they should be', async () => {
  expect(await keysOf()).toBe('look');
  await mkdir(join(folder, 'keys'), { mode: 0o700 });
  await writeFile(join(folder, 'keys', 'rate-limits'), 'secret', { mode: 0o644 });
  expect(await keysOf()).toBe('wrong');
  await chmod(join(folder, 'keys', 'rate-limits'), 0o600);
  expect(await keysOf()).toBe('fine');
  await chmod(join(folder, 'keys'), 0o755);
  expect(await keysOf()).toBe('wrong');
});

test('a disk that is nearly full is said of a folder that is not there yet, too', async () => {
  const facts = await readFolder(join(folder, 'not', 'there'));
  expect(facts.freeBytes).toBeGreaterThan(0);
  const room = (freeBytes: number) => judgeFolder({ ...facts, freeBytes })[0]?.state;
  expect([room(1e8), room(2e9), room(1e12)]).toEqual(['wrong', 'look', 'fine']);
});

test('a full disk is said with what takes the room in the folder', async () => {
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'files', 'photo'), Buffer.alloc(20_000_000));
  const facts = await readFolder(folder);
  const [room] = judgeFolder({
    ...facts,
    freeBytes: 0,
    largest: [{ name: 'files', bytes: 2 * 1024 ** 3 }],
  });
  expect(room).toMatchObject({ state: 'wrong', check: 'disk-space' });
  expect(room?.todo?.en).toContain('files 2.00');
  expect(room?.todo?.uk).toContain('BACKUP_DIR');
});

test('a folder that others may look into is told, and one that they may not is well', async () => {
  const access = async () =>
    judgeFolder(await readFolder(folder)).find(({ check }) => check === 'data-folder')?.state;
  await chmod(folder, 0o755);
  expect(await access()).toBe('look');
  await chmod(folder, 0o700);
  expect(await access()).toBe('fine');
});
