import { parseTracedEvent } from '../events/event-row.ts';
import type { Missed } from './live.ts';
import type { Ask } from './missed-events.ts';

const LIMIT = 1_000;
const POSITION = /^\d{1,19}$/;

/** A position comes back from a browser, so it may be anything; what is none counts as too old. */
export async function missedSince(
  ask: Ask,
  position: string,
  types: readonly string[],
): Promise<Missed> {
  if (!POSITION.test(position)) return 'too-many';
  const rows = await ask(
    `select id, sequence, type, subject, urgent, written_by from platform.event
     where written_by >= $1::xid8
       and (type = any ($2) or split_part(type, '.', 1) || '.*' = any ($2))
     order by written_by, sequence limit $3`,
    [position, types, LIMIT + 1],
  );
  if (rows.length > LIMIT) return 'too-many';
  return { events: rows.map((row) => parseTracedEvent(row).event) };
}
