import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import { loadAreaKeys } from '#modules/areas/index.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { loadWorkForExport } from '../storage/load-work-for-export.ts';

/** Everything that was written down as work, counts of officers and days: no import makes work. */
export async function exportWork(context: Context): Promise<Result<WrittenTable, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'work.export')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const work = await loadWorkForExport(tx);
    const areas = await loadAreaKeys(tx);
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'work.export',
      thing: { kind: 'work-entry' },
      detail: { entries: work.length },
    });
    return ok({
      headings: ['day', 'badge number', 'area', 'kind', 'count', 'source', 'withdrawn'],
      rows: work.map(({ doneOn, badgeNumber, areaId, kind, count, source, withdrawn }) => [
        doneOn,
        badgeNumber,
        (areaId && areas.get(areaId)?.slug) ?? '',
        kind,
        String(count),
        source ?? '',
        withdrawn ? 'yes' : '',
      ]),
    });
  });
}
