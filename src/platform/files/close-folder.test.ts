import { chmod, chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeFolder, isOpenToOthers } from './close-folder.ts';

describe.skipIf(process.platform === 'win32')('a folder that only its owner may read', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'poruch-close-')), 'data');
    await mkdir(folder);
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const own = process.getgid?.() ?? 0;
  const modeAfter = async (before: number, passing?: number) => {
    await chmod(folder, before);
    await closeFolder(folder, passing);
    const { mode } = await stat(folder);
    return (mode & 0o7777).toString(8);
  };

  it('is closed where an earlier version left it open, and stays closed', async () => {
    expect(await modeAfter(0o755)).toBe('700');
    expect(await modeAfter(0o700)).toBe('700');
    expect(await modeAfter(0o777)).toBe('700');
  });

  it('lets the group of the database pass, unless its owner closed it further', async () => {
    expect(await modeAfter(0o755, own)).toBe('710');
    expect(await modeAfter(0o700, own)).toBe('700');
  });

  it('is left alone where all share it, and where it is not there', async () => {
    expect(await modeAfter(0o1777)).toBe('1777');
    await closeFolder(join(folder, 'absent'));
  });

  it.runIf(process.getuid?.() === 0)('belongs to the group that passes', async () => {
    await closeFolder(folder, 12_345);
    expect((await stat(folder)).gid).toBe(12_345);
    await chown(folder, 12_345, 12_345);
    expect(await modeAfter(0o755)).toBe('755');
  });

  it.each([
    [0o700, false],
    [0o710, false],
    [0o711, true],
    [0o750, true],
    [0o755, true],
  ])('is judged by its mode: %i', (mode, open) => {
    expect(isOpenToOthers(0o40_000 | mode)).toBe(open);
  });
});
