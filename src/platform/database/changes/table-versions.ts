import { sentStatements } from '../sent-statements.ts';
import {
  dependOn,
  isTracked,
  OUT_OF_DATE,
  preventCaching,
  type Source,
} from '../../cache/track-reads.ts';
import { changedBy, reachedFrom, type Relations } from './relations.ts';
import { dependsOnTablesOnly, tablesOf } from './statement-tables.ts';

/** A version for each table, raised when it changes: tables as sources of cached content. */
export interface TableVersions {
  /** Adds views, triggers and references to what the text of a statement shows. Nothing is cached before. */
  learn(relations: Relations): void;
  /**
   * Call before a statement is sent: the tracked work depends on the tables it reads. `snapshotAt`: the transaction sees the
   * tables as of that version, so a table that has changed since is out of date.
   */
  reading(text: string, snapshotAt?: number): void;
  /** For `snapshotAt`: call before the transaction begins. */
  now(): number;
  /** The tables that a statement changes, including those changed by triggers and references. */
  changedBy(text: string): readonly string[];
  /** Whether it only reads: it changes no table and calls no function that does. */
  isRead(text: string): boolean;
  /** Whether the rows stay the same until one of the tables changes. False while changes of other processes are not announced. */
  isRepeatable(text: string): boolean;
  /** Records that these tables changed. */
  bump(tables: readonly string[]): void;
  /** Records that any table may have changed. */
  bumpAll(): void;
  /** Whether announcements of other processes arrive. Nothing is cached while they do not. */
  setListening(listening: boolean): void;
  /** Returns a function that unsubscribes. */
  follow(follower: Follower): () => void;
  /** Resolves when every follower has read the last change; undefined: all are up to date. Call before content is made. */
  caughtUp(): Promise<unknown> | undefined;
}

/** Something in memory that was read from tables. */
export interface Follower {
  /** Called after each change of any table. */
  changed(): void;
  /** Undefined: it is up to date. Resolves even if reading fails. */
  catchUp(): Promise<void> | undefined;
}

interface Counter extends Source {
  version: number;
}

interface Effect {
  readonly readsUnannounced: boolean;
  readonly isRead: boolean;
  readonly isRepeatable: boolean;
  readonly sources: readonly Source[];
  readonly changes: readonly string[];
}

/** Written very often and never shown: changes of these are not announced. */
const UNANNOUNCED =
  /^(?:platform\.(?:event|event_delivery|event_handler|rate_limit|sms|push)|pgboss\.\w+)$/;
/** The name of a table, not of a deletion (`deletionOf`). */
const TABLE = /^\w+\.\w+$/;
const READ = /^\s*(?:select|with)\s/i;
const MAX_REMEMBERED = 5_000;

export function openTableVersions(): TableVersions {
  const counters = new Map<string, Counter>();
  /** Raised when it is unknown which tables changed. */
  const all: Counter = { version: 0 };
  /** The number of changes so far; the version of a table is the number of its last change. */
  let changes = 0;
  const followers = new Set<Follower>();
  const effects = new Map<string, Effect>();
  let relations: Relations | undefined;
  let isListening = false;

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
    if (effects.size >= MAX_REMEMBERED) effects.clear();
    const tables = tablesOf(text);
    const { reads } = tables;
    const calls = reads.filter((name) => known.functions.has(name));
    const reached = [...reachedFrom(reads, known.reads)];
    const readsUnannounced = reached.some((name) => UNANNOUNCED.test(name));
    const changed = reachedFrom([...changedBy(tables), ...calls], known.writes);
    const isRead = READ.test(text) && [...changed].every((name) => known.functions.has(name));
    const effect = {
      readsUnannounced,
      isRead,
      isRepeatable:
        isRead &&
        !readsUnannounced &&
        dependsOnTablesOnly(text) &&
        !reached.some((name) => known.unrepeatable.has(name)),
      sources: reached.map(counterOf),
      changes: [...changed].filter(
        (name) => TABLE.test(name) && !known.functions.has(name) && !UNANNOUNCED.test(name),
      ),
    };
    effects.set(text, effect);
    return effect;
  }

  const notifyFollowers = () => {
    for (const follower of followers) follower.changed();
  };
  const bumpAll = () => {
    changes += 1;
    all.version = changes;
    notifyFollowers();
  };

  return {
    learn: (learned) => {
      relations = learned;
      effects.clear();
    },
    reading: (text, snapshotAt = changes) => {
      if (sentStatements.hasSubscribers) sentStatements.publish(text);
      if (!isTracked()) return;
      if (!relations || !isListening)
        preventCaching('announcements of other processes do not arrive');
      if (!relations) return;
      const { sources, readsUnannounced } = effectOf(text, relations);
      if (readsUnannounced) preventCaching('a table whose changes are not announced');
      for (const source of [all, ...sources]) {
        dependOn(source, source.version > snapshotAt ? OUT_OF_DATE : source.version);
      }
    },
    now: () => changes,
    changedBy: (text) => (relations ? effectOf(text, relations).changes : tablesOf(text).writes),
    isRead: (text) => relations !== undefined && effectOf(text, relations).isRead,
    isRepeatable: (text) =>
      relations !== undefined && isListening && effectOf(text, relations).isRepeatable,
    bump: (tables) => {
      if (tables.length === 0) return;
      changes += 1;
      for (const table of tables) counterOf(table).version = changes;
      notifyFollowers();
    },
    bumpAll,
    setListening: (listening) => {
      isListening = listening;
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
