import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { errorCode } from '../database/pool.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import { completeDeliveries, type Delivery, postponeDelivery, renewLease } from './deliveries.ts';
import type { EventHandler } from './event.ts';
import { earliestOf } from './not-before.ts';

export interface DeliverOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly leaseSeconds: number;
  readonly handlerSeconds: number;
}

const FAILED = 'event handler failed: it will be tried again';

/** Deliveries of one handler. If it fails with several together, it is given each alone. Never throws. */
export async function deliverTogether(
  deliveries: readonly Delivery[],
  handler: EventHandler,
  options: DeliverOptions,
): Promise<void> {
  const waiting = deliveries.map((delivery) => ({ delivery, begun: new AbortController() }));
  if (deliveries.length > 1) {
    for (const { delivery, begun } of waiting) void keepLease(delivery, options, begun.signal);
  }
  const isDone = deliveries.length > 1 && (await isDoneTogether(deliveries, handler, options));
  for (const { delivery, begun } of waiting) {
    begun.abort();
    if (!isDone) await deliver(delivery, handler, options);
  }
}

async function isDoneTogether(
  deliveries: readonly Delivery[],
  { name, handleTogether }: EventHandler,
  { database, log, handlerSeconds }: DeliverOptions,
): Promise<boolean> {
  if (!handleTogether) return false;
  const done = new AbortController();
  try {
    const events = deliveries.map(({ event }) => event);
    await withinTime(handleTogether(events), handlerSeconds, done.signal);
    await completeDeliveries(database, name, deliveries);
    return true;
  } catch (error) {
    const about = { handler: name, events: deliveries.length, ...describeError(error) };
    log.warn(about, 'event handler failed with several events: each is handled alone');
    return false;
  } finally {
    done.abort();
  }
}

/** Runs the handler while the lease lasts. Never throws, so that one event does not block the others. */
async function deliver(
  delivery: Delivery,
  handler: EventHandler,
  options: DeliverOptions,
): Promise<void> {
  const { database, log } = options;
  const about = { handler: handler.name, event: delivery.event.id, attempt: delivery.attempt };
  const done = new AbortController();
  void keepLease(delivery, options, done.signal);
  try {
    await withinTime(handler.handle(delivery.event), options.handlerSeconds, done.signal);
    await completeDeliveries(database, handler.name, [delivery]);
  } catch (error) {
    const earliest = earliestOf(error);
    if (earliest) log.info({ ...about, until: earliest.toString() }, 'event handler waits');
    else log.warn({ ...about, ...describeError(error) }, FAILED);
    // Only the type of the error: its message may quote what a person wrote.
    const reason = { error: kindOf(error), earliest };
    await postponeDelivery(database, delivery, reason).catch(() => undefined);
  } finally {
    done.abort();
  }
}

/** While the database is away the lease expires, and the next process tries again. */
async function keepLease(
  delivery: Delivery,
  { database, leaseSeconds }: DeliverOptions,
  done: AbortSignal,
): Promise<void> {
  while (!done.aborted) {
    await wait((leaseSeconds * 1_000) / 3, undefined, { signal: done }).catch(() => undefined);
    if (!done.aborted) await renewLease(database, delivery, leaseSeconds).catch(() => false);
  }
}

async function withinTime(work: Promise<void>, seconds: number, done: AbortSignal): Promise<void> {
  const late = wait(seconds * 1_000, undefined, { signal: done }).then(
    () => {
      throw new Error('the handler took too long');
    },
    () => undefined,
  );
  await Promise.race([work, late]);
}

function kindOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return [name, errorCode(error)].filter(Boolean).join(' ');
}
