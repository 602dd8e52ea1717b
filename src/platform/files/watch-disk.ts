import { statfs } from 'node:fs/promises';
import type { Clock } from '../clock/clock.ts';
import type { Health } from '../health.ts';
import type { Logger } from '../log/logger.ts';
import { isDiskFull } from './disk-full.ts';

/** PostgreSQL asks for 16 MB at once for its log, and stops where it does not get them. */
const NEEDED_BYTES = 32 * 1024 ** 2;
const LITTLE_BYTES = 512 * 1024 ** 2;
/** The disk of a database elsewhere is seen only by what it refuses. */
const REMEMBERED = { seconds: 60 };

export interface WatchedDisk {
  /** Remembers an error that says that there is no room. */
  notice(error: unknown): void;
  /** Whether what people send can be written now. */
  health(): Promise<Health>;
}

/** Watches the room at DATA_DIR, and what was refused for want of room anywhere. */
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

/** Whether PostgreSQL could not be started for want of room: what it says itself seldom names that. */
export async function isOutOfRoom(folder: string): Promise<boolean> {
  return (await freeBytes(folder).catch(() => NEEDED_BYTES)) < NEEDED_BYTES;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
