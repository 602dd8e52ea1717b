import { z } from 'zod';
import type { Event } from './event.ts';

export interface TracedEvent {
  readonly event: Event;
  /** The number of the transaction that wrote it. */
  readonly writtenBy: bigint;
}

const whole = z.union([z.bigint(), z.string()]).transform(BigInt);

const eventSchema = z.object({
  id: z.string(),
  sequence: whole,
  type: z.custom<Event['type']>((value) => typeof value === 'string' && value.includes('.')),
  subject: z.record(z.string(), z.string()),
  urgent: z.boolean(),
});

const tracedSchema = eventSchema.extend({ written_by: whole });

/** An event as it comes from the database, in a row or in a notification. */
export function parseEvent(row: unknown): Event {
  return eventSchema.parse(row);
}

export function parseTracedEvent(row: unknown): TracedEvent {
  const { written_by: writtenBy, ...event } = tracedSchema.parse(row);
  return { event, writtenBy };
}
