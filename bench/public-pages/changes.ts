import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig } from '../../src/platform/config/config.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { reachAsOwner } from '../../src/platform/database/open-database.ts';
import { createLogger } from '../../src/platform/log/logger.ts';

/** A second process of the same installation, which changes things. */
export interface Changes {
  /** Acts as if every table that pages read had changed; resolves when all processes were notified. */
  everything(): Promise<void>;
  /** Returns the function that stops it. */
  eachSecond(): () => Promise<void>;
  close(): Promise<void>;
}

/** Rows are rewritten unchanged: only the commit matters. */
const CHANGES = [
  sql`update officers.officer set badge_number = badge_number where false`,
  sql`update areas.area set id = id where false`,
  sql`update reports.report set id = id where false`,
  sql`update meetings.meeting set id = id where false`,
  sql`update forum.forum set id = id where false`,
  sql`update promises.promise set id = id where false`,
  sql`update organisations.organisation set id = id where false`,
];
/** A notification reaches the application within this many milliseconds. */
const HEARD_MS = 10;

export async function openChanges(folder: string): Promise<Changes> {
  const log = createLogger('warn');
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const way = await reachAsOwner(config.value, log);
  if (!way.ok) throw new Error(way.refusal.en);
  const connected = connect({ write: way.value.ownerUrl }, log);
  const everything = async () => {
    for (const change of CHANGES) await change.execute(connected.database.write);
    await connected.database.announced();
    await wait(HEARD_MS);
  };
  return {
    everything,
    eachSecond: () => {
      const stopping = new AbortController();
      const { signal } = stopping;
      const changing = (async () => {
        while (!signal.aborted) {
          await everything();
          await wait(1_000, undefined, { signal }).catch(() => undefined);
        }
      })();
      return async () => {
        stopping.abort();
        await changing;
      };
    },
    close: async () => {
      await connected.close();
      await way.value.leave();
    },
  };
}
