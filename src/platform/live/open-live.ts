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
import { type Acknowledgements, openAcknowledgements } from './acknowledgements.ts';
import { type Delivered, rememberDelivered } from './delivered.ts';
import { createListeners, type Listeners } from './listeners.ts';
import type { Live } from './live.ts';
import { type LiveSession, openSession } from './live-session.ts';
import { type Ask, PAGE_SIZE, readHorizon, readPage } from './missed-events.ts';
import { missedSince } from './missed-since.ts';
import { followPeers, type Peers } from './peers.ts';
import { openPositions } from './positions.ts';

export interface OpenLive extends Live {
  /** How many other processes were connected at the last look. */
  peers(): number;
  health(): Health;
  close(): Promise<void>;
}

export interface LiveOptions {
  /** Straight to PostgreSQL: a pooler between transactions loses LISTEN. */
  readonly directUrl: string;
  readonly log: Logger;
  /** Records the changes of other processes. */
  readonly database: Pick<Database, 'tables' | 'sender' | 'announced'>;
  /** The same in every process of this installation, so that positions stay valid after a restart. */
  readonly key: Uint8Array;
  /** Milliseconds between two looks at the table. */
  readonly lookEvery?: number;
  /** Milliseconds after which a connection that does not answer counts as lost. */
  readonly answerWithin?: number;
  /** Milliseconds before a lost connection is made again; doubled while that fails, up to 5,000. */
  readonly retryAfter?: number;
}

/** Finds events whose process died before it could announce them. */
const LOOK_EVERY = 2_000;
const ANSWER_WITHIN = 3_000;
/** Timers of a busy process fire late. */
const LATE_TIMERS = 500;
const RETRY_AFTER = 200;
const RETRY_AFTER_LIMIT = 5_000;

/** Throws when the first connection fails; later ones are tried until `close`. */
export async function openLive(options: LiveOptions): Promise<OpenLive> {
  const closing = new AbortController();
  const { database } = options;
  const { tables } = database;
  const stream = openStream(options);
  stream.session = await listen(options, stream);
  stream.horizon = await readHorizon(stream.session.ask);
  tables.setListening(true);
  const positions = openPositions(options.key, systemRandom);
  const running = keepListening(stream, options, closing.signal);
  return {
    on: stream.listeners.add,
    peers: stream.peers.count,
    acknowledged: () => allCaughtUp(stream, options),
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
      tables.setListening(false);
    },
  };
}

/**
 * Resolves when every process has processed the changes committed so far. It never rejects: the change is already committed, so
 * an error would mislead its author. If peers cannot be asked, it waits until their caches have expired.
 */
async function allCaughtUp({ session, peers, acknowledgements }: Stream, options: LiveOptions) {
  const { database, log } = options;
  await database.tables.caughtUp();
  try {
    if (session) await peers.look(session.ask);
  } catch (error) {
    log.warn(describeError(error), 'live events: peers are counted as they were');
  }
  if (peers.count() === 0) return;
  await database.announced();
  await acknowledgements.request(peers.count());
}

function openStream(options: LiveOptions): Stream {
  const { log, database, lookEvery = LOOK_EVERY, answerWithin = ANSWER_WITHIN } = options;
  const stream: Stream = {
    listeners: createListeners(log),
    delivered: rememberDelivered(),
    bell: createBell(),
    acknowledgements: openAcknowledgements({
      sender: database.sender,
      newId: randomUUID,
      // A peer whose connection died silently notices at its next look, when the answer does not come.
      timeout: lookEvery + answerWithin + LATE_TIMERS,
      caughtUp: database.tables.caughtUp,
      notify: async (payload) => {
        await stream.session?.ask('select pg_notify($1, $2)', ['poruch_event', payload]);
      },
    }),
    peers: followPeers(database.tables.bumpAll),
    horizon: 0n,
    session: undefined,
  };
  return stream;
}

interface Stream {
  readonly listeners: Listeners;
  readonly delivered: Delivered;
  /** Rung after each commit of an event. */
  readonly bell: Bell;
  readonly acknowledgements: Acknowledgements;
  readonly peers: Peers;
  /** Listeners have received all events of transactions below it. */
  horizon: bigint;
  session: LiveSession | undefined;
}

function listen(
  { directUrl, database, answerWithin = ANSWER_WITHIN }: LiveOptions,
  { acknowledgements, bell }: Stream,
): Promise<LiveSession> {
  const { tables, sender } = database;
  return openSession(directUrl, answerWithin, (payload) => {
    if (acknowledgements.receive(payload)) return;
    const announcement = readAnnouncement(payload);
    if (announcement.hasEvent) bell.ring();
    // This process counted its own changes with the commit.
    if (announcement.sender === sender) return;
    if (announcement.tables === 'any') tables.bumpAll();
    else tables.bump(announcement.tables);
  });
}

function tell({ event, writtenBy }: TracedEvent, { delivered, listeners }: Stream): void {
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
        stream.session = await listen(options, stream);
        options.database.tables.setListening(true);
      }
      pause = retryAfter;
      await stayWith(stream.session, stream, options, closing);
    } catch (error) {
      options.log.warn(describeError(error), 'live events: the connection is made again');
    }
    const { session } = stream;
    options.database.tables.setListening(false);
    stream.session = undefined;
    await session?.end();
    await wait(pause, undefined, { signal: closing }).catch(() => undefined);
    pause = Math.min(pause * 2, RETRY_AFTER_LIMIT);
  }
}

/**
 * Polls the table after LISTEN has started, and then at intervals: events committed in between may be delivered twice, but none
 * is missed.
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
    await stream.peers.lookAgain(session.ask);
    await stream.bell.wait(options.lookEvery ?? LOOK_EVERY, either);
  }
  if (session.lost.aborted) throw new Error('connection lost');
}

/** Delivers events that listeners have not received, page by page, and advances the horizon. */
async function look(ask: Ask, stream: Stream): Promise<void> {
  const first = await readPage(ask, stream.horizon);
  let { events } = first;
  for (const traced of events) tell(traced, stream);
  while (events.length === PAGE_SIZE) {
    ({ events } = await readPage(ask, first.horizon, events.at(-1)));
    for (const traced of events) tell(traced, stream);
  }
  // The edge of the first page: events that became visible while later pages were read are above it.
  stream.horizon = first.horizon;
  stream.delivered.forgetBelow(first.horizon);
}
