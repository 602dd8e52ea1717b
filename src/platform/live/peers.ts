import { LISTENER } from './live-session.ts';
import type { Ask } from './missed-events.ts';

/** The other processes of the installation that listen for notifications. */
export interface Peers {
  /** Reads from the server which of them are connected. */
  look(ask: Ask): Promise<void>;
  /** The same, at most twice a second. */
  lookAgain(ask: Ask): Promise<void>;
  /** How many were connected at the last look. */
  count(): number;
}

/** With a look every two seconds when idle, a lost peer is noticed within 2.5 seconds. */
const LOOK_AGAIN_AFTER_MS = 500;

/**
 * A process announces a commit after it was made. A process that died in between announced nothing, but its connection
 * disappears: `onLeft` is called when a peer's connection is gone.
 */
export function followPeers(onLeft: () => void, now = () => performance.now()): Peers {
  let known: ReadonlySet<string> = new Set();
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = async (ask: Ask) => {
    lookedAt = now();
    const rows = await ask(CONNECTED, [LISTENER]);
    const present = new Set(rows.map(nameOf));
    const hasLeft = [...known].some((one) => !present.has(one));
    known = present;
    if (hasLeft) onLeft();
  };
  return {
    look,
    lookAgain: async (ask) => {
      if (now() - lookedAt >= LOOK_AGAIN_AFTER_MS) await look(ask);
    },
    count: () => known.size,
  };
}

const CONNECTED = `
  select pid || ' ' || backend_start as name from pg_stat_activity
  where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()`;

function nameOf(row: unknown): string {
  if (typeof row !== 'object' || row === null || !('name' in row)) {
    throw new Error('a row without a name');
  }
  return String(row.name);
}
