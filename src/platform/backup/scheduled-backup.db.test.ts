import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../config/config.ts';
import { type TestPlatform, testPlatform } from '../database/testing.ts';
import { scheduledBackup } from './scheduled-backup.ts';

describe('the backup of each night', () => {
  let folder: string;
  let platform: TestPlatform;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-nightly-'));
  });
  afterEach(async () => {
    await platform.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (config: Partial<Config> = {}) => {
    platform = await testPlatform({ config: { backupDir: join(folder, 'backups'), ...config } });
    const { ownerUrl } = platform.test;
    const job = scheduledBackup({ platform, ownerUrl, leftOut: [] });
    if (job) await platform.jobs.schedule(job);
    return job;
  };
  const made = () => readdir(join(folder, 'backups'));
  const failures = async () => {
    return await platform.database.write
      .selectFrom('platform.event')
      .select(['type', 'subject'])
      .execute();
  };

  it('is not made where nobody said where to', async () => {
    expect(await open({ backupDir: undefined })).toBeUndefined();
  });

  it('stands in its folder under its time, locked by the key file, and takes away what is old', async () => {
    const backupKeyFile = join(folder, 'backup.key');
    await writeFile(backupKeyFile, Buffer.alloc(32, 5));
    await open({ backupKeyFile });
    await platform.jobs.run('backup');
    const name = 'poruch-20261125T080000Z.tar.zst.locked';
    expect(await made()).toEqual([name]);
    const old = 'poruch-20261001T004000Z.tar.zst.locked';
    const half = 'poruch-20261120T004000Z.tar.zst.locked.half';
    for (const left of [old, half, 'notes.txt']) await writeFile(join(folder, 'backups', left), '');
    const longAgo = platform.clock.now().subtract({ hours: 30 }).epochMilliseconds / 1000;
    await utimes(join(folder, 'backups', half), longAgo, longAgo);
    await rm(join(folder, 'backups', name));
    await platform.jobs.run('backup');
    expect(await made()).toEqual(['notes.txt', name]);
    expect(await failures()).toEqual([]);
  });

  it('that was not made is told in an event, is tried again, and lets nothing stay too long', async () => {
    await open({ backupKeyFile: join(folder, 'nowhere.key') });
    await expect(platform.jobs.run('backup')).rejects.toThrow('file-unusable');
    expect(await failures()).toEqual([
      { type: 'backup.failed', subject: { reason: 'file-unusable' } },
    ]);
    const old = join(folder, 'backups', 'poruch-20261001T004000Z.tar.zst');
    await writeFile(old, '');
    await expect(platform.jobs.run('backup')).rejects.toThrow('file-unusable');
    expect(existsSync(old)).toBe(false);
  });
});
