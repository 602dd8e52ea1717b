import { countDemoCohorts, removeDemoCourses } from '../modules/courses/index.ts';
import { countDemoForums, removeDemoForums } from '../modules/forum/index.ts';
import { countDemoMeetings, removeDemoMeetings } from '../modules/meetings/index.ts';
import { countDemoActions, countDemoPlans, removeDemoPlans } from '../modules/plan/index.ts';
import { countDemoPromises, removeDemoPromises } from '../modules/promises/index.ts';
import { countDemoReports, removeDemoReports } from '../modules/reports/index.ts';
import { countDemoLessons, removeDemoLessons } from '../modules/schools/index.ts';
import { countAppealsIn, removeAppealsIn } from '../modules/appeals/index.ts';
import type { AreaId } from '../kernel/ids.ts';
import type { Tx } from '../platform/database/database.ts';

type Count = (tx: Tx, leaving: readonly AreaId[]) => Promise<number>;
/** Returns the ids of what was removed: rows of other modules that belong to it are found by them. */
type Remove = (tx: Tx, leaving: readonly AreaId[]) => Promise<readonly string[]>;

/** What the demonstration is made of beside areas, organisations and officers; and what lies in areas that leave. */
const COUNTS = {
  /** Of the demonstration, and others that were sent in areas that leave. */
  reports: countDemoReports,
  appeals: countAppealsIn,
  /** Promises and questions. */
  promises: countDemoPromises,
  meetings: countDemoMeetings,
  lessons: countDemoLessons,
  /** Cohorts of courses. */
  cohorts: countDemoCohorts,
  forums: countDemoForums,
  plans: countDemoPlans,
  /** Joint actions. */
  actions: countDemoActions,
} as const satisfies Readonly<Record<string, Count>>;

export type RecordCounts = Readonly<Record<keyof typeof COUNTS, number>>;

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
  const counted: Record<string, number> = {};
  for (const [name, count] of Object.entries(COUNTS)) counted[name] = await count(tx, leaving);
  return counted as RecordCounts;
}

export async function removeRecords(
  tx: Tx,
  leaving: readonly AreaId[],
): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const remove of REMOVALS) removed.push(...(await remove(tx, leaving)));
  return removed;
}
