import { parseTracedEvent } from '../events/event-row.ts';
import type { Missed } from './live.ts';
import type { Ask } from './missed-events.ts';

const LIMIT = 1_000;

/** Events of these types that transaction `from` or a later one wrote. */
export async function missedSince(
  ask: Ask,
  from: bigint,
  types: readonly string[],
): Promise<Missed> {
  const rows = await ask(
    `select id, sequence, type, subject, urgent, written_by from platform.event
     where written_by >= $1::xid8
       and (type = any ($2) or split_part(type, '.', 1) || '.*' = any ($2))
     order by written_by, sequence limit $3`,
    [String(from), types, LIMIT + 1],
  );
  if (rows.length > LIMIT) return 'too-many';
  return { events: rows.map((row) => parseTracedEvent(row).event) };
}
