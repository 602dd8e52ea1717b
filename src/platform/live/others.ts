import { LISTENER } from './live-session.ts';
import type { Ask } from './missed-events.ts';

/** The other processes that listen. */
export interface Others {
  /** Looks who is there. */
  look(ask: Ask): Promise<void>;
  /** The same, unless it did so just now. */
  lookAgain(ask: Ask): Promise<void>;
  /** How many there were. */
  count(): number;
}

/** More often there is nothing to be seen: a look when nothing happened for two seconds is never left out. */
const LOOK_AGAIN_AFTER_MS = 500;

/**
 * A process tells what it committed just after the commit. One that died in between told nobody, but its connection is
 * gone: `onLeft` is called when that of another process is no longer there.
 */
export function followOthers(onLeft: () => void, now = () => performance.now()): Others {
  let known: ReadonlySet<string> = new Set();
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = async (ask: Ask) => {
    lookedAt = now();
    const rows = await ask(WHO, [LISTENER]);
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

const WHO = `
  select pid || ' ' || backend_start as name from pg_stat_activity
  where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()`;

function nameOf(row: unknown): string {
  if (typeof row !== 'object' || row === null || !('name' in row))
    throw new Error('a row has a name');
  return String(row.name);
}
