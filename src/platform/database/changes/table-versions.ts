import {
  dependOn,
  isTracked,
  OUT_OF_DATE,
  preventCaching,
  type Source,
} from '../../cache/track-reads.ts';
import { reachedFrom, type Relations } from './relations.ts';
import { tablesOf } from './statement-tables.ts';

/** Which tables changed, as far as this process has heard; each is a source of what was read from it. */
export interface TableVersions {
  /** From now on what a statement reads and changes is known whole; until then nothing can be kept. */
  learn(relations: Relations): void;
  /**
   * Called before a statement is sent: what is being made depends on what it reads. `snapshotAt`: it reads the state of
   * that moment, so that a table that changed since is out of date already.
   */
  reading(text: string, snapshotAt?: number): void;
  /** This moment: before a transaction that sees all tables as they are now. */
  now(): number;
  /** The tables that a statement changes, by triggers and references, too. */
  changedBy(text: string): readonly string[];
  /** These have changed. */
  bump(tables: readonly string[]): void;
  /** Anything may have changed. */
  bumpAll(): void;
  /** Whether changes of other processes are heard; while they are not, nothing is kept. */
  hearing(heard: boolean): void;
  /** Answers a function that ends it. */
  follow(follower: Follower): () => void;
  /** Before content is made from what followers keep: undefined where each of them is up to date. */
  caughtUp(): Promise<unknown> | undefined;
}

/** Keeps in memory what it has read from tables. */
export interface Follower {
  /** Called after each change of any table. */
  changed(): void;
  /** Undefined: it is up to date. Ends, too, where it could not be read. */
  catchUp(): Promise<void> | undefined;
}

interface Counter extends Source {
  version: number;
}

interface Effect {
  readonly readsUnshown: boolean;
  readonly sources: readonly Source[];
  readonly changes: readonly string[];
}

/** Housekeeping that is written at every turn and shown nowhere: other processes are not told of it. */
const UNSHOWN =
  /^(?:platform\.(?:event|event_delivery|event_handler|rate_limit|sms|push)|pgboss\.\w+)$/;
const MOST_REMEMBERED = 5_000;

export function openTableVersions(): TableVersions {
  const counters = new Map<string, Counter>();
  /** One for all tables: changed where it is not known which. */
  const all: Counter = { version: 0 };
  /** Counts the changes of all; a table has the number of its last one. */
  let changes = 0;
  const followers = new Set<Follower>();
  const effects = new Map<string, Effect>();
  let relations: Relations | undefined;
  let isHearing = false;

  const counterOf = (table: string): Counter => {
    const known = counters.get(table);
    if (known) return known;
    const counter = { version: 0 };
    counters.set(table, counter);
    return counter;
  };

  function effectOf(text: string, known: Relations): Effect {
    const remembered = effects.get(text);
    if (remembered) return remembered;
    if (effects.size >= MOST_REMEMBERED) effects.clear();
    const { reads, writes } = tablesOf(text);
    const calls = reads.filter((name) => known.functions.has(name));
    const effect = {
      readsUnshown: reads.some((name) => UNSHOWN.test(name)),
      sources: [...reachedFrom(reads, known.reads)].map(counterOf),
      changes: [...reachedFrom([...writes, ...calls], known.writes)].filter(
        (name) => !known.functions.has(name) && !UNSHOWN.test(name),
      ),
    };
    effects.set(text, effect);
    return effect;
  }

  const tellFollowers = () => {
    for (const follower of followers) follower.changed();
  };
  const bumpAll = () => {
    changes += 1;
    all.version = changes;
    tellFollowers();
  };

  return {
    learn: (learned) => {
      relations = learned;
      effects.clear();
    },
    reading: (text, snapshotAt = changes) => {
      if (!isTracked()) return;
      if (!relations || !isHearing) preventCaching('changes of tables are not heard');
      if (!relations) return;
      const { sources, readsUnshown } = effectOf(text, relations);
      if (readsUnshown) preventCaching('a table whose changes are not told');
      for (const source of [all, ...sources]) {
        dependOn(source, source.version > snapshotAt ? OUT_OF_DATE : source.version);
      }
    },
    now: () => changes,
    changedBy: (text) => (relations ? effectOf(text, relations).changes : tablesOf(text).writes),
    bump: (tables) => {
      if (tables.length === 0) return;
      changes += 1;
      for (const table of tables) counterOf(table).version = changes;
      tellFollowers();
    },
    bumpAll,
    hearing: (heard) => {
      isHearing = heard;
      bumpAll();
    },
    follow: (follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    caughtUp: () => {
      const behind = [...followers].flatMap((follower) => follower.catchUp() ?? []);
      return behind.length === 0 ? undefined : Promise.all(behind);
    },
  };
}
