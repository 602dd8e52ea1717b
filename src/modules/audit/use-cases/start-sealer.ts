import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '#platform/database/pool.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Health } from '#platform/health.ts';
import { describeError } from '#platform/log/describe-error.ts';
import type { Platform } from '#platform/platform.ts';
import type { WrittenEntry } from '../domain/chain.ts';
import { isOverdue, type Waiting, watchQueue } from '../domain/waiting.ts';
import { firstWaiting } from '../storage/seals.ts';
import { SEALED_AT_ONCE, sealEntries } from './seal-entries.ts';

export interface SealerOptions {
  readonly platform: Pick<Platform, 'database' | 'clock' | 'random' | 'log'>;
  /** Is shown what was sealed just now, each entry once, in whichever process sealed it. */
  readonly onSealed?: (entries: readonly WrittenEntry[]) => Promise<void>;
  /** Milliseconds between two looks. Default: 1,000. */
  readonly lookEvery?: number;
}

export interface Sealer {
  /** Since when an entry has waited longer than it may; undefined: none does. */
  overdueSince(): Temporal.Instant | undefined;
  health(): Health;
  /** Seals what was committed until now, and ends. */
  stop(): Promise<void>;
}

const LOOK_EVERY = 1_000;

interface Watch {
  waiting: Waiting | undefined;
  alarmed: boolean;
  away: boolean;
}

/** Runs in every process of the server; the database lets one of them seal at a time. */
export function startSealer(options: SealerOptions): Sealer {
  const { clock } = options.platform;
  const stopping = new AbortController();
  const watch: Watch = { waiting: undefined, alarmed: false, away: false };
  const running = run(options, watch, stopping.signal);
  const overdueSince = () =>
    isOverdue(watch.waiting, clock.now()) ? watch.waiting?.since : undefined;
  return {
    overdueSince,
    health: () => {
      const since = overdueSince();
      return since === undefined
        ? { ready: true }
        : {
            ready: true,
            warning: `entries of the journal have waited for a seal since ${since.toString()}`,
          };
    },
    stop: async () => {
      stopping.abort();
      await running;
      // With the database away, the next process to start seals what is left.
      await sealAll(options).catch(() => undefined);
    },
  };
}

async function run(options: SealerOptions, watch: Watch, stopping: AbortSignal): Promise<void> {
  const { log } = options.platform;
  while (!stopping.aborted) {
    try {
      await look(options, watch);
      watch.away = false;
    } catch (error) {
      // Said once, and not each second for as long as the database is away.
      if (!watch.away) log.warn({ code: errorCode(error) }, 'journal: sealing failed');
      watch.away = true;
    }
    const pause = options.lookEvery ?? LOOK_EVERY;
    await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
  }
}

async function look(options: SealerOptions, watch: Watch): Promise<void> {
  const { platform } = options;
  const { database, clock } = platform;
  const first = await firstWaiting(database);
  watch.waiting = watchQueue(watch.waiting, first, clock.now());
  if (first === undefined) {
    watch.alarmed = false;
    return;
  }
  if (isOverdue(watch.waiting, clock.now())) await alarm(platform, watch);
  await sealAll(options);
}

/**
 * Batch after batch while they are full. What is written meanwhile has time until the next look: a sealer that
 * followed at once would write to the disk for every few entries, and slow those who write them.
 */
async function sealAll({ platform, onSealed }: SealerOptions): Promise<void> {
  let sealed: Awaited<ReturnType<typeof sealEntries>>;
  do {
    sealed = await sealEntries(platform, SEALED_AT_ONCE);
    if (sealed === 'busy' || sealed.length === 0) return;
    await onSealed?.(sealed).catch((error: unknown) =>
      platform.log.error(describeError(error), 'journal: looking at what was sealed failed'),
    );
  } while (sealed.length === SEALED_AT_ONCE);
}

/** Once, until the queue has been empty again. */
async function alarm(platform: SealerOptions['platform'], watch: Watch): Promise<void> {
  if (watch.alarmed || watch.waiting === undefined) return;
  const { entryId, since } = watch.waiting;
  platform.log.warn(
    { entry: entryId, since: since.toString() },
    'journal: entries are not being sealed',
  );
  await platform.database.transaction((tx) =>
    recordEvent(tx, platform.clock, platform.random, {
      type: 'audit.unsealed',
      subject: { entry: entryId },
    }),
  );
  watch.alarmed = true;
}
