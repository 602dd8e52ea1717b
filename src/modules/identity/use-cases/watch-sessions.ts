import type { Platform } from '#platform/platform.ts';
import type { StaffActor } from '../domain/actor.ts';
import { rightsOf } from '../domain/rights.ts';
import { sessionLimits } from '../domain/session-life.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { listStanding } from '../storage/standing-sessions.ts';

/** After these somebody's rights may be others. */
const CHANGES = ['session.*', 'grant.*', 'account.*', 'break-glass.*'];
/** Twice within the second that is promised: an hour that passed tells no event, and a notification may be late. */
const LOOK_EVERY_MS = 500;

/** Ends what somebody goes on hearing, within a second after they may not any more. */
export interface SessionWatch {
  /** Calls `end` once, when the session is over or its rights have changed. Answers what stops watching. */
  watch(actor: StaffActor, end: () => void): () => void;
  close(): void;
}

interface Watched {
  readonly actor: StaffActor;
  readonly end: () => void;
}

/** One question to the database for all streams of a process; none while there are no streams. */
export function watchSessions(
  platform: Pick<Platform, 'database' | 'clock' | 'live'>,
): SessionWatch {
  const watched = new Set<Watched>();
  let looking = false;
  let again = false;

  async function look(): Promise<void> {
    if (watched.size === 0) return;
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    do {
      again = false;
      // While the database is away nobody's rights can be changed either: the next look tells.
      await lookOnce(platform, watched).catch(() => undefined);
    } while (again);
    looking = false;
  }

  const forget = platform.live.on(CHANGES, () => void look());
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  return {
    watch: (actor, end) => {
      const entry = { actor, end };
      watched.add(entry);
      return () => watched.delete(entry);
    },
    close: () => {
      forget();
      clearInterval(timer);
      watched.clear();
    },
  };
}

async function lookOnce(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  watched: Set<Watched>,
): Promise<void> {
  const entries = [...watched];
  const now = clock.now();
  const ids = [...new Set(entries.map(({ actor }) => actor.sessionId))];
  const standing = await inTransaction(
    { platform: { database, clock }, actor: { kind: 'system', name: 'desk' } },
    (tx) => listStanding(tx, ids, { now, today: clock.today(), ...sessionLimits(now) }),
  );
  for (const entry of entries) {
    if (standing.get(entry.actor.sessionId) === rightsOf(entry.actor)) continue;
    watched.delete(entry);
    entry.end();
  }
}
