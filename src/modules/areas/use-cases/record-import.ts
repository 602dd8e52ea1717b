import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '#modules/identity/index.ts';

/** The journal's entry and one event for the whole import, in its transaction. `id` is that of its change, where it has one. */
export async function recordImport(
  tx: Tx,
  { platform: { clock, random }, actor }: Context,
  id: string,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: 'area.import',
    thing: { kind: 'import', id },
    detail: counts,
  });
  await recordEvent(tx, clock, random, { type: 'area.imported', subject: { import: id } });
}
