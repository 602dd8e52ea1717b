import promises, { mkdir, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask } from '#platform/backup/testing/empty-database.ts';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

/** The file system of a folder answers as one that is full: nothing new is written there. */
function fillDisk(folder: string): void {
  const { open, mkdir: make, statfs } = promises;
  const refuse = (path: unknown) => {
    const full = { code: 'ENOSPC' };
    return String(path).startsWith(folder)
      ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), full))
      : undefined;
  };
  vi.spyOn(promises, 'open').mockImplementation(
    (...args) => (args[1] === 'r' ? undefined : refuse(args[0])) ?? open(...args),
  );
  vi.spyOn(promises, 'mkdir').mockImplementation((...args) => refuse(args[0]) ?? make(...args));
  vi.spyOn(promises, 'statfs').mockImplementation(async (path) => {
    const disk = await statfs(path);
    return Object.assign(disk, { bavail: 0, bfree: 0 });
  });
  syncBuiltinESMExports();
}

describe('poruch doctor', () => {
  const poruch = testCommandLine({ language: 'en' });
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    vi.stubEnv('DATA_DIR', poruch.folder);
  });

  it('ends in order on a full disk, and says first what to free', async () => {
    const folder = join(poruch.folder, 'full');
    await mkdir(folder);
    await writeFile(join(folder, 'photographs'), Buffer.alloc(20_000_000));
    vi.stubEnv('DATA_DIR', folder);
    fillDisk(folder);
    const { code, printed, told } = await poruch.run('doctor');
    expect([code, told]).toEqual([EXIT.refused, []]);
    expect(printed[0]).toBe(
      `! The disk is full (DATA_DIR: ${folder}), so the database cannot be opened. Free some space: old backups, system logs, caches of programs. Delete nothing inside DATA_DIR.`,
    );
    expect(printed).toContain(`! Free space at ${folder}: 0.0 GB.`);
    const advice = printed.filter((line) => line.includes('old backups in BACKUP_DIR'));
    expect(advice).toHaveLength(1);
    expect(advice[0]).toContain('the largest there, in GB: photographs 0.02.');
  });

  it('ends in order where the disk of a database elsewhere is too full to read', async () => {
    const owner = poruch.platform.test.ownerUrl;
    await ask(
      owner,
      `create function public.full_disk() returns boolean language plpgsql as $$
         begin raise exception 'could not write to file' using errcode = '53100'; end $$;
       alter table audit.unsealed rename to unsealed_kept;
       create view audit.unsealed as select null::uuid as id from public.full_disk();
       grant select on audit.unsealed to public;
       grant execute on function public.full_disk to public;`,
    );
    const { code, printed, told } = await poruch.run('doctor');
    expect([code, told]).toEqual([EXIT.refused, []]);
    expect(printed[0]).toMatch(/^! The disk is full/);
    expect(printed.join('\n')).toContain('Free space at ');
  });
});
