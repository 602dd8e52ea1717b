import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Event, EventHandler } from './event.ts';
import { parseEvent } from './event-row.ts';

/** An event that a handler has taken on, for the length of a lease. */
export interface Delivery {
  readonly event: Event;
  readonly handler: string;
  /** Counted up at each taking: who holds an older number has lost the lease. */
  readonly attempt: number;
}

/**
 * Registers a handler: each new event of these types gets a delivery for it. Types that only an earlier version of the app
 * handled are dropped.
 */
export async function registerHandlers(
  database: Database,
  handlers: readonly EventHandler[],
): Promise<void> {
  const names = handlers.map(({ name }) => name);
  await database.transaction(async (tx) => {
    await sql`delete from platform.event_handler where not name = any (${names})`.execute(tx);
    await sql`delete from platform.event_delivery where not handler = any (${names})`.execute(tx);
    for (const { name, types } of handlers) {
      await sql`insert into platform.event_handler (name, types) values (${name}, ${types})
        on conflict (name) do update set types = excluded.types`.execute(tx);
    }
  });
}

/** Handlers that may take a delivery. */
export interface FreeHandlers {
  /** Of any event. */
  readonly ordinary: readonly string[];
  /** Of an urgent one only. */
  readonly urgent: readonly string[];
  /** Of several events at once, if they are `ordinary` as well. */
  readonly together?: readonly string[];
}

/** The most deliveries that one handler takes together: few enough to end well within the lease. */
const MAX_TOGETHER = 32;

/**
 * Takes the next due delivery, urgent ones first. A handler that takes several gets others of its own with it, in the order of
 * their events, but none that is urgent or failed before. Leases run by the database's clock, which all processes share. SKIP
 * LOCKED: two processes never wait for each other, and never take the same one.
 */
export async function takeDeliveries(
  database: Database,
  { ordinary, urgent, together = [] }: FreeHandlers,
  leaseSeconds: number,
): Promise<readonly Delivery[]> {
  const { rows } = await sql<{ handler: string; attempts: number }>`
    with first as materialized (
      select event_id, handler, urgent or attempts > 0 as alone from platform.event_delivery
      where due_at <= clock_timestamp()
        and (handler = any (${ordinary}) or (urgent and handler = any (${urgent})))
      order by urgent desc, due_at limit 1
      for update skip locked
    ), others as materialized (
      select event_id, handler from platform.event_delivery
      where handler = (select handler from first where not alone and handler = any (${together}))
        and event_id <> (select event_id from first)
        and not urgent and attempts = 0 and due_at <= clock_timestamp()
      order by due_at limit ${MAX_TOGETHER - 1}
      for update skip locked
    ), due as (
      select event_id, handler from first union all select event_id, handler from others
    )
    update platform.event_delivery as delivery
    set attempts = delivery.attempts + 1,
      due_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from due
      join platform.event on event.id = due.event_id
    where delivery.event_id = due.event_id and delivery.handler = due.handler
    returning delivery.handler, delivery.attempts,
      event.id, event.sequence, event.type, event.subject, event.urgent`.execute(database.write);
  return rows
    .map((row) => ({ event: parseEvent(row), handler: row.handler, attempt: row.attempts }))
    .toSorted((one, other) => Number(one.event.sequence - other.event.sequence));
}

/** False if the lease expired and another process took the delivery. */
export async function renewLease(
  database: Database,
  { event, handler, attempt }: Delivery,
  leaseSeconds: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update platform.event_delivery
    set due_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    where event_id = ${event.id} and handler = ${handler} and attempts = ${attempt}`.execute(
    database.write,
  );
  return numAffectedRows === 1n;
}

/** Of one handler. */
export async function completeDeliveries(
  database: Database,
  handler: string,
  deliveries: readonly Delivery[],
): Promise<void> {
  const ids = deliveries.map(({ event }) => event.id);
  const attempts = deliveries.map(({ attempt }) => attempt);
  await sql`
    delete from platform.event_delivery as delivery
    using unnest(${ids}::uuid[], ${attempts}::integer[]) as done (event_id, attempts)
    where delivery.event_id = done.event_id and delivery.handler = ${handler}
      and delivery.attempts = done.attempts`.execute(database.write);
}

const MAX_PAUSE_SECONDS = 300;

export interface Postponed {
  readonly error: string;
  /** Postpones the next attempt to the time that the handler chose. */
  readonly earliest?: Temporal.Instant | undefined;
}

/** Retries after 1, 2, 4 … seconds, and finally every five minutes. */
export async function postponeDelivery(
  database: Database,
  { event, handler, attempt }: Delivery,
  { error, earliest }: Postponed,
): Promise<void> {
  const pause = Math.min(2 ** Math.min(attempt - 1, 20), MAX_PAUSE_SECONDS);
  await sql`
    update platform.event_delivery
    set last_error = ${error},
      due_at = greatest(clock_timestamp() + make_interval(secs => ${pause}), ${earliest ?? null}::timestamptz)
    where event_id = ${event.id} and handler = ${handler} and attempts = ${attempt}`.execute(
    database.write,
  );
}
