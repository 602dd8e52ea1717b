import { readdir } from 'node:fs/promises';
import { absent } from '../files/absent.ts';
import { archivesAmong } from './archive-names.ts';

/** When the newest archive in the folder was made; undefined without an archive or a folder. */
export async function lastBackup(folder: string): Promise<Temporal.Instant | undefined> {
  const names = await readdir(folder).catch(absent);
  return archivesAmong(names ?? []).at(-1)?.madeAt;
}
