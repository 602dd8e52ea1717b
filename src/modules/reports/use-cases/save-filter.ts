import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isNarrowed, isSameNarrowing, type ReportNarrowing } from '../domain/report-narrowing.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { MAX_FILTER_NAME_LENGTH, MAX_SAVED_FILTERS } from '../domain/saved-filter.ts';
import { insertSavedFilter, loadSavedFilters } from '../storage/saved-filters.ts';

export interface SaveFilter {
  readonly name: string;
  readonly narrowing: ReportNarrowing;
}

/** Why a name cannot be had. */
export type FilterNameRefusal =
  | 'filter-name-missing'
  | 'filter-name-unreadable'
  | 'filter-name-taken';
export type SaveFilterRefusal =
  | FilterNameRefusal
  | 'filter-not-narrowed'
  | 'filter-known'
  | 'filters-too-many'
  | 'forbidden';

/** What one looks at again and again, for oneself. */
export async function saveFilter(
  context: ReportsContext,
  wanted: SaveFilter,
): Promise<Result<undefined, SaveFilterRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'report-filter.keep') || actor.kind !== 'staff') {
    return refuse('forbidden');
  }
  const name = tidyFilterName(wanted.name);
  if (!name.ok) return name;
  const { narrowing } = wanted;
  if (!isNarrowed(narrowing)) return refuse('filter-not-narrowed');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const own = await loadSavedFilters(tx, actor.id);
    if (own.some((one) => isSameNarrowing(one.narrowing, narrowing))) return refuse('filter-known');
    if (own.length >= MAX_SAVED_FILTERS) return refuse('filters-too-many');
    const filter = { id: newId<'saved-filter'>(random), name: name.value, narrowing };
    const isSaved = await insertSavedFilter(tx, actor.id, filter, clock.now());
    if (!isSaved) return refuse('filter-name-taken');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'report-filter.keep',
      thing: { kind: 'report-filter', id: filter.id },
    });
    return ok(undefined);
  });
}

export function tidyFilterName(
  given: string,
): Result<string, 'filter-name-missing' | 'filter-name-unreadable'> {
  const line = tidyLine(given, MAX_FILTER_NAME_LENGTH);
  if (line.ok) return ok(line.value.text);
  return refuse(line.refusal === 'empty' ? 'filter-name-missing' : 'filter-name-unreadable');
}
