import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from './open-files.ts';

const ID = '0b8f6c1e-7a51-4f0e-9a35-5a4c7b0c1d11';

describe('files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads back what was written, and the newer of two', async () => {
    const files = openFiles(folder);
    await files.write('officer-photo', ID, Buffer.from('old'));
    await files.write('officer-photo', ID, Buffer.from('new'));
    expect(Buffer.from((await files.read('officer-photo', ID)) ?? []).toString()).toBe('new');
    expect(await readdir(join(folder, 'officer-photo'))).toEqual([ID]);
  });

  it('has nothing under an id that was never written, or was removed', async () => {
    const files = openFiles(folder);
    expect(await files.read('poster', ID)).toBeUndefined();
    await files.write('poster', ID, Buffer.from('x'));
    await files.remove('poster', ID);
    await files.remove('poster', ID);
    expect(await files.read('poster', ID)).toBeUndefined();
  });

  it('has room while the disk keeps its reserve: a gigabyte, or a twentieth of a small one', async () => {
    const GB = 1024 ** 3;
    const onDisk = (all: number, free: number) =>
      openFiles(folder, () => Promise.resolve({ all, free })).hasRoomFor(GB / 100);
    expect(await onDisk(1000 * GB, 1.02 * GB)).toBe(true);
    expect(await onDisk(1000 * GB, 1.005 * GB)).toBe(false);
    expect(await onDisk(10 * GB, 0.52 * GB)).toBe(true);
    expect(await onDisk(10 * GB, 0.505 * GB)).toBe(false);
    const notYet = openFiles(join(folder, 'not', 'yet'));
    expect(await notYet.hasRoomFor(Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it('leaves no half of a file when it cannot be put in its place', async () => {
    await mkdir(join(folder, 'taken', ID, 'something'), { recursive: true });
    await expect(openFiles(folder).write('taken', ID, Buffer.from('x'))).rejects.toThrow();
    expect(await readdir(join(folder, 'taken'))).toEqual([ID]);
  });

  it.each([
    ['../keys', ID],
    ['officer-photo', '../../keys/postgres.json'],
    ['officer-photo', `${ID}/..`],
    ['officer-photo', `${ID}\0`],
    ['', ID],
    ['.', ID],
  ])('does not follow %j, %j out of its folder', async (fileClass, id) => {
    const files = openFiles(folder);
    await expect(async () => files.read(fileClass, id)).rejects.toThrow();
    await expect(async () => files.write(fileClass, id, Buffer.from('x'))).rejects.toThrow();
    await expect(async () => files.remove(fileClass, id)).rejects.toThrow();
  });
});
