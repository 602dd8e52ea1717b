import type { SavedFilterId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { deleteSavedFilter } from '../storage/saved-filters.ts';

/** One of one’s own. The reports that it found are not touched. */
export async function removeFilter(
  context: ReportsContext,
  id: SavedFilterId,
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'report-filter.keep') || actor.kind !== 'staff') return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    if (!(await deleteSavedFilter(tx, actor.id, id))) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'report-filter.remove',
      thing: { kind: 'report-filter', id },
    });
    return ok(undefined);
  });
}
