import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, makeOne } from './make-folder.ts';

describe('making a folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'poruch-folder-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('makes those above it, too, closed to others, and is content with one that is there', async () => {
    const path = join(root, 'one', 'two');
    await makeFolder(path, 0o700);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    await makeFolder(path, 0o700);
    await Promise.all([makeFolder(join(root, 'a', 'b')), makeFolder(join(root, 'a', 'c'))]);
    expect(existsSync(join(root, 'a', 'c'))).toBe(true);
  });

  it('does not mind that another process makes the folder above it in the same moment', async () => {
    const above = join(root, 'photos');
    const path = join(above, '2026');
    let tries = 0;
    await makeFolder(path, 0o700, async (wanted, mode) => {
      tries += 1;
      await makeOne(wanted, mode).finally(() => {
        if (!existsSync(above)) mkdirSync(above);
      });
    });
    expect(existsSync(path)).toBe(true);
    expect(tries).toBe(3);
  });

  it('says why not, where a file stands in its place or above it', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(makeFolder(file)).rejects.toThrow('EEXIST');
    await expect(makeFolder(join(file, 'below', 'it'))).rejects.toThrow('ENOTDIR');
  });

  it.runIf(process.platform === 'linux')(
    'says so in /proc, too, and does not go round',
    async () => {
      await expect(makeFolder('/proc/poruch')).rejects.toThrow('ENOENT');
      await expect(makeFolder('/proc/poruch/data')).rejects.toThrow('ENOENT');
    },
  );
});
