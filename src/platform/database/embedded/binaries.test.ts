import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reachableFolder } from './binaries.ts';

const STRANGER = { uid: 65_534, gid: 65_534 };

async function packedIn(folder: string): Promise<string> {
  const packed = join(folder, 'package', 'native');
  await mkdir(join(packed, 'bin'), { recursive: true });
  await writeFile(join(packed, 'bin', 'postgres'), '#!/bin/sh\necho 18.4\n', { mode: 0o755 });
  await writeFile(join(folder, 'package', 'package.json'), '{"version":"18.4.0"}');
  return packed;
}

it('the programs are run where npm has put them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'poruch-binaries-'));
  const packed = await packedIn(folder);
  expect(await reachableFolder(packed, undefined, join(folder, 'shared'))).toBe(packed);
  await rm(folder, { recursive: true });
});

// Only root can switch to another account.
if (process.getuid?.() === 0) {
  it('root copies them, once, out of a checkout that is closed to the account', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'poruch-binaries-'));
    const open = await mkdtemp(join(tmpdir(), 'poruch-shared-'));
    await chmod(open, 0o755);
    const packed = await packedIn(closed);
    const shared = join(open, 'cache');
    await chmod(join(packed, 'bin', 'postgres'), 0o700);
    const found = await reachableFolder(packed, STRANGER, shared);
    expect((await stat(join(found, 'bin', 'postgres'))).mode & 0o777).toBe(0o755);
    expect(found).toBe(join(shared, 'postgresql-18.4.0'));
    expect(await readFile(join(found, 'bin', 'postgres'), 'utf8')).toContain('18.4');
    expect(await reachableFolder(packed, STRANGER, shared)).toBe(found);
    await rm(closed, { recursive: true });
    await rm(open, { recursive: true });
  });
}
