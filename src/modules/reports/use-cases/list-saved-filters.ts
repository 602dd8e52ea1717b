import { byName } from '#kernel/text/by-name.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { narrowedList } from '../domain/report-narrowing.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import type { SavedFilter } from '../domain/saved-filter.ts';
import { countEachOpen } from '../storage/count-open-reports.ts';
import { loadSavedFilters } from '../storage/saved-filters.ts';
import { withAreasBelow } from './list-reports.ts';
import { withinReach } from './within-reach.ts';

export interface CountedFilter extends SavedFilter {
  /** How many wait of it, within reach; undefined: it is of those that are closed, which nobody counts. */
  readonly open: number | undefined;
}

/** One’s own, by name. */
export async function listSavedFilters(
  context: ReportsContext,
): Promise<Result<readonly SavedFilter[], 'forbidden'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'report-filter.keep') || actor.kind !== 'staff') {
    return refuse('forbidden');
  }
  return await inTransaction(context, async (tx) =>
    ok((await loadSavedFilters(tx, actor.id)).toSorted(byName)),
  );
}

/** The same, with how many wait of each. */
export async function countSavedFilters(
  context: ReportsContext,
): Promise<Result<readonly CountedFilter[], 'forbidden'>> {
  const listed = await listSavedFilters(context);
  if (!listed.ok) return listed;
  return await inTransaction(context, async (tx) => {
    const counts = await countWaiting(tx, context, listed.value);
    return ok(listed.value.map((filter) => ({ ...filter, open: counts.get(filter) })));
  });
}

async function countWaiting(
  tx: Tx,
  context: ReportsContext,
  filters: readonly SavedFilter[],
): Promise<ReadonlyMap<SavedFilter, number>> {
  const { areas, platform } = context;
  const waiting = filters.filter(({ narrowing }) => narrowing.view !== 'closed');
  if (waiting.length === 0) return new Map();
  const lists = waiting.map(({ narrowing }) =>
    withAreasBelow(areas, narrowedList(narrowing, platform.clock.timeZone)),
  );
  const reach = await withinReach(tx, context);
  const counts = await asInstallation(tx, platform, () => countEachOpen(tx, reach, lists));
  return new Map(waiting.map((filter, at) => [filter, counts[at] ?? 0]));
}
