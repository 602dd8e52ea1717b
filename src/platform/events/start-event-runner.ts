import type { Database } from '../database/database.ts';
import { isOutage } from '../database/outage.ts';
import { errorCode } from '../database/pool.ts';
import type { Live } from '../live/live.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import { type Bell, createBell } from './bell.ts';
import { deliverTogether } from './deliver.ts';
import { type Delivery, registerHandlers, takeDeliveries } from './deliveries.ts';
import type { EventHandler } from './event.ts';
import { createLanes, type Lanes } from './lanes.ts';

export interface EventRunner {
  /** Starts nothing new and waits up to ten seconds for running handlers. Another process takes over the rest. */
  stop(): Promise<void>;
}

export interface EventRunnerOptions {
  readonly database: Database;
  readonly live: Live;
  readonly log: Logger;
  readonly handlers: readonly EventHandler[];
  /** How many seconds a process may be silent before another takes over its deliveries. Default: 5. */
  readonly leaseSeconds?: number;
  /** How long a handler may take before its attempt counts as failed. Default: 60. */
  readonly handlerSeconds?: number;
  /** Milliseconds between two polls if no notification arrives. Default: 1,000. */
  readonly lookEvery?: number;
}

const STOP_PATIENCE_MILLISECONDS = 10_000;

/** Gives each recorded event to its handlers: at least once, in one process at a time. */
export async function startEventRunner(options: EventRunnerOptions): Promise<EventRunner> {
  await registerHandlers(options.database, options.handlers);
  const bell = createBell();
  const stopping = new AbortController();
  const types = [...new Set(options.handlers.flatMap((handler) => handler.types))];
  const forget = options.live.on(types, bell.ring);
  const lanes = createLanes(options.handlers.map(({ name }) => name));
  const running = run(options, lanes, bell, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      forget();
      await running;
      await lanes.idle(STOP_PATIENCE_MILLISECONDS);
    },
  };
}

async function run(
  options: EventRunnerOptions,
  lanes: Lanes,
  bell: Bell,
  stopping: AbortSignal,
): Promise<void> {
  const { database, log, leaseSeconds = 5, lookEvery = 1_000 } = options;
  const together = options.handlers.filter((one) => one.handleTogether).map(({ name }) => name);
  let away = false;
  while (!stopping.aborted) {
    try {
      const free = lanes.free();
      const deliveries = await takeDeliveries(database, { ...free, together }, leaseSeconds);
      const [first] = deliveries;
      away = false;
      if (first === undefined) await bell.wait(lookEvery, stopping);
      else void lanes.occupy(first, perform(first.handler, deliveries, options)).then(bell.ring);
    } catch (error) {
      // Said once, and not at each try for as long as the database is away.
      if (!isOutage(error)) log.error(describeError(error), 'events: none could be taken');
      else if (!away) log.warn({ code: errorCode(error) }, 'events: the database is away');
      away = true;
      await bell.wait(lookEvery, stopping);
    }
  }
}

async function perform(
  name: string,
  deliveries: readonly Delivery[],
  options: EventRunnerOptions,
): Promise<void> {
  const handler = options.handlers.find((one) => one.name === name);
  if (handler === undefined) throw new Error(`no handler is called ${name}`);
  const { leaseSeconds = 5, handlerSeconds = 60 } = options;
  await deliverTogether(deliveries, handler, { ...options, leaseSeconds, handlerSeconds });
}
