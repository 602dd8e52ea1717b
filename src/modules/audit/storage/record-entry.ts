import type { Clock } from '#platform/clock/clock.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendRow } from '#platform/database/send-without-waiting.ts';
import type { AuditEntry } from '../domain/entry.ts';

/**
 * Writes an entry in the transaction of the change or the reading that it tells of, and puts it into the queue
 * of the sealer: the only way into the journal.
 */
export async function recordEntry(
  tx: Tx,
  clock: Clock,
  random: Random,
  entry: AuditEntry,
): Promise<void> {
  await sendRow(tx, {
    name: 'record entry',
    statement: intoJournal,
    values: [
      random.uuid(),
      entry.actor.kind,
      entry.actor.id ?? entry.actor.name ?? null,
      entry.action,
      entry.thing.kind,
      entry.thing.id ?? null,
      JSON.stringify(entry.detail ?? {}),
      clock.now(),
    ],
  });
}

// Nothing is read back: whoever writes an entry may not be able to read it.
const intoJournal = (rows: string, ids: string) => `
  with recorded as (
    insert into audit.entry (id, actor_kind, actor_id, action, thing_kind, thing_id, detail, happened_at)
    values ${rows}
  )
  insert into audit.unsealed (entry_id) values ${ids}`;
