import type { SavedFilterId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { lockSavedFilters, saveFilterName } from '../storage/saved-filters.ts';
import { type FilterNameRefusal, tidyFilterName } from './save-filter.ts';

/** One of one’s own; it may be called again as it was. */
export async function renameFilter(
  context: ReportsContext,
  { id, name: given }: { readonly id: SavedFilterId; readonly name: string },
): Promise<Result<undefined, FilterNameRefusal | 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'report-filter.keep') || actor.kind !== 'staff') return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const own = await lockSavedFilters(tx, actor.id);
    if (!own.some((one) => one.id === id)) return refuse('absent');
    const name = tidyFilterName(given);
    if (!name.ok) return name;
    if (own.some((one) => one.id !== id && one.name === name.value)) {
      return refuse('filter-name-taken');
    }
    await saveFilterName(tx, actor.id, { id, name: name.value });
    await recordEntry(tx, clock, random, {
      actor,
      action: 'report-filter.rename',
      thing: { kind: 'report-filter', id },
    });
    return ok(undefined);
  });
}
