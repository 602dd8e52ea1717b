import { z } from 'zod';
import type { Event } from './event.ts';

const shape = z.object({
  id: z.string(),
  sequence: z.union([z.bigint(), z.string()]).transform(BigInt),
  type: z.custom<Event['type']>((value) => typeof value === 'string' && value.includes('.')),
  subject: z.record(z.string(), z.string()),
  urgent: z.boolean(),
});

/** An event as the database tells it: in a row, or in a notification. */
export function parseEvent(row: unknown): Event {
  return shape.parse(row);
}
