import { statfs } from 'node:fs/promises';
import type { Clock } from '../clock/clock.ts';
import type { Health } from '../health.ts';
import type { Logger } from '../log/logger.ts';
import { isDiskFull } from './disk-full.ts';

/** PostgreSQL allocates its log in pieces of 16 MB, and stops if one fails. */
const NEEDED_BYTES = 32 * 1024 ** 2;
const LITTLE_BYTES = 512 * 1024 ** 2;
/** The disk of a remote database can only be observed by failed writes. */
const REMEMBERED = { seconds: 60 };

export interface WatchedDisk {
  /** Records an error if it was caused by a full disk. */
  notice(error: unknown): void;
  /** Whether submissions can be stored now. */
  health(): Promise<Health>;
}

/** Watches the free space of DATA_DIR, and writes that failed for lack of space anywhere. */
export function watchDisk(
  folder: string,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
  free: (folder: string) => Promise<number> = freeBytes,
): WatchedDisk {
  let refusedAt: Temporal.Instant | undefined;
  const wasRefused = () =>
    refusedAt !== undefined && Temporal.Instant.compare(clock.now(), refusedAt.add(REMEMBERED)) < 0;
  return {
    notice: (error) => {
      if (!isDiskFull(error)) return;
      if (!wasRefused()) log.error({ folder }, 'the disk is full: poruch doctor says what to free');
      refusedAt = clock.now();
    },
    health: async () => {
      const left = await free(folder);
      if (left < NEEDED_BYTES) return { ready: false, reason: 'the disk of DATA_DIR is full' };
      if (wasRefused()) return { ready: false, reason: 'a disk was full within the last minute' };
      if (left < LITTLE_BYTES)
        return { ready: true, warning: 'the disk of DATA_DIR is nearly full' };
      return { ready: true };
    },
  };
}

/** Whether PostgreSQL may have failed to start for lack of space: its own message seldom says so. */
export async function isOutOfRoom(folder: string): Promise<boolean> {
  return (await freeBytes(folder).catch(() => NEEDED_BYTES)) < NEEDED_BYTES;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
