import type { Clock } from '../../../platform/clock/clock.ts';
import type { Random } from '../../../platform/crypto/random.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { AuditEntry } from '../domain/entry.ts';
import type { AuditTables } from './tables.ts';

/** Writes an entry in the transaction of the change or the reading that it tells of. */
export async function recordEntry(
  tx: Tx,
  clock: Clock,
  random: Random,
  entry: AuditEntry,
): Promise<void> {
  await tx
    .$extendTables<AuditTables>()
    .insertInto('audit.entry')
    .values({
      id: random.uuid(),
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id ?? entry.actor.name ?? null,
      action: entry.action,
      thing_kind: entry.thing.kind,
      thing_id: entry.thing.id ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      happened_at: clock.now(),
    })
    .execute();
}
