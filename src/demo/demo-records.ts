import { countDemoCohorts, removeDemoCourses } from '#modules/courses/index.ts';
import { countDemoForums, removeDemoForums } from '#modules/forum/index.ts';
import { countDemoMeetings, removeDemoMeetings } from '#modules/meetings/index.ts';
import { countDemoActions, countDemoPlans, removeDemoPlans } from '#modules/plan/index.ts';
import { countDemoPromises, removeDemoPromises } from '#modules/promises/index.ts';
import { countDemoReports, removeDemoReports } from '#modules/reports/index.ts';
import { countDemoLessons, removeDemoLessons } from '#modules/schools/index.ts';
import { countAppealsIn, removeAppealsIn } from '#modules/appeals/index.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/** Returns the ids of what was removed: rows of other modules that belong to it are found by them. */
type Remove = (tx: Tx, leaving: readonly AreaId[]) => Promise<readonly string[]>;

/** How much there is of what the demonstration is made of beside areas, organisations and officers. */
export interface RecordCounts {
  readonly reports: number;
  /** None is the demonstration's: those that were sent in areas that leave. */
  readonly appeals: number;
  /** Promises and questions. */
  readonly promises: number;
  readonly meetings: number;
  readonly lessons: number;
  /** Cohorts of courses. */
  readonly cohorts: number;
  readonly forums: number;
  readonly plans: number;
  /** Joint actions. */
  readonly actions: number;
}

const REMOVALS: readonly Remove[] = [
  removeDemoReports,
  async (tx, leaving) => {
    await removeAppealsIn(tx, leaving);
    return [];
  },
  removeDemoPromises,
  removeDemoPlans,
  removeDemoMeetings,
  removeDemoLessons,
  removeDemoCourses,
  removeDemoForums,
];

export async function countRecords(tx: Tx, leaving: readonly AreaId[]): Promise<RecordCounts> {
  return {
    reports: await countDemoReports(tx, leaving),
    appeals: await countAppealsIn(tx, leaving),
    promises: await countDemoPromises(tx, leaving),
    meetings: await countDemoMeetings(tx, leaving),
    lessons: await countDemoLessons(tx, leaving),
    cohorts: await countDemoCohorts(tx, leaving),
    forums: await countDemoForums(tx, leaving),
    plans: await countDemoPlans(tx, leaving),
    actions: await countDemoActions(tx, leaving),
  };
}

export async function removeRecords(
  tx: Tx,
  leaving: readonly AreaId[],
): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const remove of REMOVALS) removed.push(...(await remove(tx, leaving)));
  return removed;
}
