import { rowId } from '#platform/database/row-id.ts';
import type { ActionEntry, JointAction } from '../../domain/action.ts';
import { parseEntry } from '../parse-action.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';

/** What became of an action, as a feed tells it. */
export interface PlanNews
  extends Pick<ActionEntry, 'id' | 'at' | 'what' | 'words' | 'party'>,
    Pick<JointAction, 'year' | 'number' | 'numberInPlan' | 'title' | 'titleEn' | 'areaId'> {}

/** Of these nobody waits to hear: what is said before everybody reads an action, and the hands that pass links on. */
const UNTOLD = ['proposed', 'rewritten', 'frozen', 'link-given', 'linked', 'unlinked'];

/** What became of actions that everybody reads, the newest first. */
export async function loadPlanNews(reader: Reader, limit: number): Promise<readonly PlanNews[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.history as history')
    .innerJoin('plan.action as action', 'action.id', 'history.action_id')
    .selectAll('history')
    .select(['action.year', 'action.number', 'action.number_in_plan'])
    .select(['action.title', 'action.title_en', 'action.area_id'])
    .where('action.published_at', 'is not', null)
    .where('history.what', 'not in', UNTOLD)
    .orderBy('history.happened_at', 'desc')
    .orderBy('history.turn', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const { id, at, what, words, party } = parseEntry(row);
    const { year, number, title } = row;
    const named = { numberInPlan: row.number_in_plan, title, titleEn: row.title_en };
    return {
      id,
      at,
      what,
      words,
      party,
      year,
      number,
      ...named,
      areaId: rowId<'area'>(row.area_id),
    };
  });
}
