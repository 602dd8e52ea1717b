import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesOf, restoreFiles } from './restored-files.ts';
import { writeKeys } from './restored-keys.ts';

const ID = '0195f000-0000-7000-8000-000000000001';

describe('what a restore writes', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'poruch-restored-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('takes no upload away that comes after it looked for files', async () => {
    const upload = join(dataDir, 'files', 'photo', 'upload');
    const files = await restoreFiles(dataDir, async (folder) => {
      const entries = await entriesOf(folder);
      await writeFile(upload, 'uploaded meanwhile');
      return entries;
    });
    await files.add(`photo/${ID}`, Readable.from([Buffer.from('restored')]));
    await mkdir(join(dataDir, 'files', 'photo'), { recursive: true });
    await expect(files.place()).rejects.toThrow('ENOTEMPTY');
    await files.takeBack();
    expect(await readFile(upload, 'utf8')).toBe('uploaded meanwhile');
    expect(await readdir(dataDir)).toEqual(['files']);
  });

  it('is not kept beside another key of the same name that was made meanwhile', async () => {
    await mkdir(join(dataDir, 'keys'));
    await writeFile(join(dataDir, 'keys', 'tickets'), Buffer.alloc(32, 1));
    const keys = ['one-time-codes', 'tickets'].map((name) => ({
      name,
      bytes: Buffer.alloc(32, 2),
    }));
    await expect(writeKeys(dataDir, keys)).rejects.toThrow('another key');
    expect(await readdir(join(dataDir, 'keys'))).toEqual(['tickets']);
  });
});
