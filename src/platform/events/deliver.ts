import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { errorCode } from '../database/pool.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import { completeDelivery, type Delivery, postponeDelivery, renewLease } from './deliveries.ts';
import type { EventHandler } from './event.ts';
import { earliestOf } from './not-before.ts';

export interface DeliverOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly leaseSeconds: number;
  readonly handlerSeconds: number;
}

const FAILED = 'event handler failed: it will be tried again';

/** Runs the handler while it keeps the lease; never throws, so that one event holds up no other. */
export async function deliver(
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
    await completeDelivery(database, delivery);
  } catch (error) {
    const earliest = earliestOf(error);
    if (earliest) log.info({ ...about, until: earliest.toString() }, 'event handler waits');
    else log.warn({ ...about, ...describeError(error) }, FAILED);
    // Of the error its kind only: its words may quote what a person wrote.
    const reason = { error: kindOf(error), earliest };
    await postponeDelivery(database, delivery, reason).catch(() => undefined);
  } finally {
    done.abort();
  }
}

/** When the database is away the lease runs out; then whoever is first tries again. */
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
