import type { Tx } from '#platform/database/database.ts';
import type { SurveysTables } from './tables.ts';

/** Rounds go with their subjects (a meeting, a lesson, a talk), with every answer and figure. */
export async function removeRoundsAbout(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx
    .$extendTables<SurveysTables>()
    .deleteFrom('surveys.round')
    .where('subject_id', 'in', [...subjectIds])
    .execute();
}
