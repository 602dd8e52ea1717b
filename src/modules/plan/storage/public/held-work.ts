import { sql } from 'kysely';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { ActionId } from '#kernel/ids.ts';
import type { HeldWork } from '../../domain/public/coverage.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';

/** Everyday work that was held for actions of a year which everybody reads, where it was held. */
export async function loadHeldWork(
  reader: Reader,
  year: number,
): Promise<readonly (HeldWork & { readonly actionId: ActionId })[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.link as link')
    .innerJoin('plan.action as action', 'action.id', 'link.action_id')
    .select([
      'link.action_id',
      'link.area_id',
      'action.area_id as action_area_id',
      // One text: a driver reads thousands of small lists a letter at a time.
      sql<string>`array_to_string(link.languages, ',')`.as('languages'),
    ])
    .where('action.year', '=', year)
    .where('action.published_at', 'is not', null)
    .where('link.purpose', '=', 'work')
    .where('link.done_on', 'is not', null)
    .execute();
  return rows.map((row) => ({
    actionId: rowId(row.action_id),
    areaId: optionalRowId(row.area_id) ?? rowId(row.action_area_id),
    languages: row.languages === '' ? [] : row.languages.split(','),
  }));
}
