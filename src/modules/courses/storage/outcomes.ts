import type { CohortId, ParticipantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { InCohort } from '../domain/register-person.ts';
import type { CoursesTables } from './tables.ts';

/** How many of a cohort. Nobody can be told from it at the desk; what everybody reads, `releases` says. */
export interface Outcome {
  /** To one session at least. */
  readonly came: number;
  readonly completed: number;
  readonly certificates: number;
}

export const NOBODY: Outcome = { came: 0, completed: 0, certificates: 0 };

export async function loadOutcomes(
  tx: Tx,
  cohortIds: readonly CohortId[],
): Promise<ReadonlyMap<CohortId, Outcome>> {
  if (cohortIds.length === 0) return new Map();
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.outcome')
    .selectAll()
    .where('cohort_id', 'in', [...cohortIds])
    .execute();
  return new Map(
    rows.map(({ cohort_id: id, ...counts }) => [rowId<'cohort'>(id), counts] as const),
  );
}

export async function saveOutcome(tx: Tx, cohortId: CohortId, outcome: Outcome): Promise<void> {
  await tx
    .$extendTables<CoursesTables>()
    .insertInto('courses.outcome')
    .values({ cohort_id: cohortId, ...outcome })
    .onConflict((conflict) => conflict.column('cohort_id').doUpdateSet({ ...outcome }))
    .execute();
}

/** Who has a certificate already. */
export async function loadCertified(tx: Tx, cohortId: CohortId): Promise<readonly ParticipantId[]> {
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.certificate')
    .select('participant_id')
    .where('cohort_id', '=', cohortId)
    .execute();
  return rows.map((row) => rowId<'participant'>(row.participant_id));
}

/** That these have one: once for each, however often it is printed. */
export async function saveCertified(tx: Tx, certified: readonly InCohort[]): Promise<void> {
  if (certified.length === 0) return;
  await tx
    .$extendTables<CoursesTables>()
    .insertInto('courses.certificate')
    .values(certified.map(({ id, cohortId }) => ({ participant_id: id, cohort_id: cohortId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
