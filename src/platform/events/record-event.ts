import type { Clock } from '../clock/clock.ts';
import type { Random } from '../crypto/random.ts';
import type { Tx } from '../database/database.ts';
import { sendRow } from '../database/send-without-waiting.ts';
import type { NewEvent } from './event.ts';

/**
 * Tells a fact in the transaction that made it true: with the change, or not at all. Every handler that
 * any app has registered for its type gets a delivery, but not of the demonstration: nobody is written to about it.
 */
export async function recordEvent(
  tx: Tx,
  clock: Clock,
  random: Random,
  event: NewEvent,
): Promise<void> {
  await sendRow(tx, {
    name: 'record event',
    statement: record,
    values: [
      random.uuid(),
      event.type,
      JSON.stringify(event.subject),
      event.urgent ?? false,
      clock.now(),
    ],
    isEvent: true,
  });
}

const record = (rows: string) => `
  with recorded as (
    insert into platform.event (id, type, subject, urgent, happened_at)
    values ${rows}
    returning id, type, urgent
  )
  insert into platform.event_delivery (event_id, handler, urgent, due_at)
  select recorded.id, handler.name, recorded.urgent, clock_timestamp()
  from recorded
    join platform.event_handler handler on recorded.type = any (handler.types)
      or split_part(recorded.type, '.', 1) || '.*' = any (handler.types)
  where platform.origin() = 'own'`;
