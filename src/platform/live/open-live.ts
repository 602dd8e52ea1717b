import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bell, createBell } from '../events/bell.ts';
import { systemRandom } from '../crypto/random.ts';
import { readAnnouncement } from '../database/changes/announcement.ts';
import type { Database } from '../database/database.ts';
import type { TracedEvent } from '../events/event-row.ts';
import type { Health } from '../health.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import { type Hearing, openHearing } from './ask-whether-heard.ts';
import { type Delivered, rememberDelivered } from './delivered.ts';
import { holdListeners, type Listeners } from './listeners.ts';
import type { Live } from './live.ts';
import { type LiveSession, openSession } from './live-session.ts';
import { type Ask, PAGE_SIZE, readHorizon, readPage } from './missed-events.ts';
import { missedSince } from './missed-since.ts';
import { followOthers, type Others } from './others.ts';
import { openPositions } from './positions.ts';

export interface OpenLive extends Live {
  /** How many other processes there were at the last look. */
  others(): number;
  health(): Health;
  close(): Promise<void>;
}

export interface LiveOptions {
  /** Straight to PostgreSQL: a pooler between transactions loses LISTEN. */
  readonly directUrl: string;
  readonly log: Logger;
  /** Told which tables other processes changed. */
  readonly database: Pick<Database, 'tables' | 'sender' | 'said'>;
  /** Of this installation, the same in every process: what readers hold survives a restart. */
  readonly key: Uint8Array;
  /** Milliseconds between two looks at the table. */
  readonly lookEvery?: number;
  /** Milliseconds before a lost connection is made again; doubled while that fails, up to 5,000. */
  readonly retryAfter?: number;
}

/** For what was committed by a process that died before it could say so. */
const LOOK_EVERY = 2_000;
const RETRY_AFTER = 200;
const RETRY_AFTER_LIMIT = 5_000;

/** Throws when the first connection fails; later ones are tried until `close`. */
export async function openLive(options: LiveOptions): Promise<OpenLive> {
  const listeners = holdListeners(options.log);
  const closing = new AbortController();
  const { tables } = options.database;
  const ear: Ear = {
    listeners,
    delivered: rememberDelivered(),
    bell: createBell(),
    hearing: openHearing({
      sender: options.database.sender,
      newQuestion: randomUUID,
      caughtUp: tables.caughtUp,
      notify: async (payload) => {
        await stream.session?.ask('select pg_notify($1, $2)', ['poruch_event', payload]);
      },
    }),
  };
  const first = await listen(options, ear);
  const stream: Stream = {
    ear,
    horizon: await readHorizon(first.ask),
    session: first,
    others: followOthers(tables.bumpAll),
  };
  tables.hearing(true);
  const positions = openPositions(options.key, systemRandom);
  const running = keepListening(stream, options, closing.signal);
  return {
    on: listeners.add,
    others: stream.others.count,
    told: async () => {
      await tables.caughtUp();
      if (stream.session === undefined) return;
      await stream.others.look(stream.session.ask);
      if (stream.others.count() === 0) return;
      await options.database.said();
      await ear.hearing.ask(stream.others.count());
    },
    position: () => positions.tell(stream.horizon),
    since: async (position, types) => {
      if (stream.session === undefined) throw new Error('live events: no connection now');
      const from = positions.read(position);
      return from === undefined ? 'too-many' : missedSince(stream.session.ask, from, types);
    },
    health: () =>
      stream.session === undefined
        ? { ready: false, reason: 'the connection for live events is being made again' }
        : { ready: true },
    close: async () => {
      closing.abort();
      await running;
      tables.hearing(false);
    },
  };
}

interface Ear {
  readonly listeners: Listeners;
  readonly delivered: Delivered;
  /** Rung by whoever has committed an event. */
  readonly bell: Bell;
  readonly hearing: Hearing;
}

interface Stream {
  readonly ear: Ear;
  /** All events of transactions below it were told. */
  horizon: bigint;
  session: LiveSession | undefined;
  readonly others: Others;
}

function listen({ directUrl, database }: LiveOptions, ear: Ear): Promise<LiveSession> {
  const { tables, sender } = database;
  return openSession(directUrl, (payload) => {
    if (ear.hearing.hear(payload)) return;
    const announcement = readAnnouncement(payload);
    if (announcement.hasEvent) ear.bell.ring();
    // Its own changes it knew before it told them.
    if (announcement.sender === sender) return;
    if (announcement.tables === 'any') tables.bumpAll();
    else tables.bump(announcement.tables);
  });
}

function tell({ event, writtenBy }: TracedEvent, { delivered, listeners }: Ear): void {
  if (delivered.add(event.id, writtenBy)) listeners.tell(event);
}

/** One loop, and no reconnecting in handlers of events: there can never be two connections. */
async function keepListening(
  stream: Stream,
  options: LiveOptions,
  closing: AbortSignal,
): Promise<void> {
  const { retryAfter = RETRY_AFTER } = options;
  let pause = retryAfter;
  while (!closing.aborted) {
    try {
      if (stream.session === undefined) {
        stream.session = await listen(options, stream.ear);
        options.database.tables.hearing(true);
      }
      pause = retryAfter;
      await stayWith(stream.session, stream, options, closing);
    } catch (error) {
      options.log.warn(describeError(error), 'live events: the connection is made again');
    }
    const { session } = stream;
    options.database.tables.hearing(false);
    stream.session = undefined;
    await session?.end();
    await wait(pause, undefined, { signal: closing }).catch(() => undefined);
    pause = Math.min(pause * 2, RETRY_AFTER_LIMIT);
  }
}

/**
 * Looks at the table after listening has begun, and then now and again: what is committed between the
 * two is heard twice, and not missed.
 */
async function stayWith(
  session: LiveSession,
  stream: Stream,
  options: LiveOptions,
  closing: AbortSignal,
): Promise<void> {
  const either = AbortSignal.any([session.lost, closing]);
  while (!either.aborted) {
    await look(session.ask, stream);
    await stream.others.lookAgain(session.ask);
    await stream.ear.bell.wait(options.lookEvery ?? LOOK_EVERY, either);
  }
  if (session.lost.aborted) throw new Error('connection lost');
}

/** Tells what the table has and nobody heard of, a page at a time, and moves the horizon up. */
async function look(ask: Ask, stream: Stream): Promise<void> {
  const first = await readPage(ask, stream.horizon);
  let { events } = first;
  for (const traced of events) tell(traced, stream.ear);
  while (events.length === PAGE_SIZE) {
    ({ events } = await readPage(ask, first.horizon, events.at(-1)));
    for (const traced of events) tell(traced, stream.ear);
  }
  // The first page's edge: what became visible while the later ones were read lies above it.
  stream.horizon = first.horizon;
  stream.ear.delivered.forgetBelow(first.horizon);
}
