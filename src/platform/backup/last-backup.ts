import { readdir } from 'node:fs/promises';
import { archivesAmong } from './archive-names.ts';

/** When the newest archive in the folder was made; undefined where there is none, or no such folder. */
export async function lastBackup(folder: string): Promise<Temporal.Instant | undefined> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return archivesAmong(names).at(-1)?.madeAt;
}
