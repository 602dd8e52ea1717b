import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { type Committed, writeAnnouncement } from './changes/announcement.ts';

/** Tells every process what was committed. */
export interface Announcer {
  readonly announce: (committed: Committed) => void;
  /** When all that was announced until now has been said. */
  said(): Promise<void>;
  /** Says what is left, once; nothing is announced afterwards. */
  close(): Promise<void>;
}

/** While many come they are gathered: each announcement has every process look at the table. The first is said at once. */
const GATHER_MS = 25;
/** Until a database that is away may be back. */
const RETRY_MS = 500;

interface Batch {
  readonly tables: Set<string>;
  hasEvent: boolean;
  readonly said: PromiseWithResolvers<void>;
}

/**
 * Says it after the commit, in a transaction of its own: one that notifies holds a lock of the whole server until
 * it is written to the disk, so with the notification inside no two changes could be written together. Measured
 * with ten at once: 4,300 changes a second without, 840 with it. Where the process dies between the two, others find
 * the event at their next look, and forget all that they keep once they see that the process is gone (live/open-live.ts).
 */
export function createAnnouncer(pool: Pool, sender: string): Announcer {
  const closing = new AbortController();
  let gathering: Batch | undefined;
  let last: Batch | undefined;
  let running: Promise<void> | undefined;

  async function say({ tables, hasEvent, said }: Batch): Promise<void> {
    const payload = writeAnnouncement(sender, { tables: [...tables], hasEvent });
    for (;;) {
      try {
        await pool.query('select pg_notify($1, $2)', ['poruch_event', payload]);
        break;
      } catch {
        if (closing.signal.aborted) break;
        await pause(RETRY_MS);
      }
    }
    said.resolve();
  }

  async function run(): Promise<void> {
    while (gathering) {
      last = gathering;
      gathering = undefined;
      await say(last);
      await pause(GATHER_MS);
    }
    running = undefined;
  }

  const pause = (milliseconds: number) =>
    wait(milliseconds, undefined, { signal: closing.signal }).catch(() => undefined);

  return {
    announce: ({ tables, hasEvent }) => {
      gathering ??= { tables: new Set(), hasEvent: false, said: Promise.withResolvers() };
      for (const table of tables) gathering.tables.add(table);
      gathering.hasEvent ||= hasEvent;
      running ??= run();
    },
    said: async () => {
      await last?.said.promise;
      await gathering?.said.promise;
    },
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
