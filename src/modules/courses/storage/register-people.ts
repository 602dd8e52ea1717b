import type { CohortId, ParticipantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { RegisterPerson } from '../domain/register-person.ts';
import type { CoursesTables } from './tables.ts';

/** Of a cohort, or by their ids; in the order in which they applied. */
export async function loadRegisterPeople(
  tx: Tx,
  whom: { readonly cohortId: CohortId } | { readonly ids: readonly ParticipantId[] },
): Promise<readonly RegisterPerson[]> {
  if ('ids' in whom && whom.ids.length === 0) return [];
  const accepted = tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.participant')
    .select(['id', 'cohort_id', 'number', 'sign_up_id', 'chosen_name', 'contact_kind', 'contact'])
    .where('status', '=', 'accepted')
    .orderBy('number');
  const rows = await ('ids' in whom
    ? accepted.where('id', 'in', [...whom.ids])
    : accepted.where('cohort_id', '=', whom.cohortId)
  ).execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    cohortId: rowId(row.cohort_id),
    number: row.number,
    signUpId: rowId(row.sign_up_id),
    chosenName: row.chosen_name ?? undefined,
    contact:
      row.contact_kind && row.contact ? { kind: row.contact_kind, value: row.contact } : undefined,
  }));
}
