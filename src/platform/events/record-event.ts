import type { Clock } from '../clock/clock.ts';
import type { Random } from '../crypto/random.ts';
import type { Tx } from '../database/database.ts';
import { sendRow } from '../database/send-without-waiting.ts';
import type { NewEvent } from './event.ts';

/**
 * Records an event in the transaction of the change, so that both are committed or neither. Every handler that is registered
 * for its type gets a delivery, except for demonstration data, about which nobody is notified.
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
