import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { whoMay } from '#modules/identity/index.ts';
import { type AgesRefusal, type CohortSaid, refuseAges } from '../domain/cohort-said.ts';
import type { CoursesContext } from '../domain/courses-context.ts';

/** `leader-unknown`: one of those who are to lead it holds no such role. */
export type CohortSaidRefusal = 'place-unknown' | 'leader-unknown' | AgesRefusal;

/** Why a cohort cannot be so; undefined when it can. */
export async function judgeCohort(
  tx: Tx,
  context: CoursesContext,
  said: CohortSaid,
): Promise<CohortSaidRefusal | undefined> {
  if (!context.areas.get(said.areaId)) return 'place-unknown';
  const refused = refuseAges(said);
  if (refused) return refused;
  return (await areLeaders(tx, context, said.leaderIds)) ? undefined : 'leader-unknown';
}

async function areLeaders(
  tx: Tx,
  context: CoursesContext,
  ids: readonly AccountId[],
): Promise<boolean> {
  const leading = await whoMay(tx, context, {
    permission: 'participant.read',
    things: ids,
    resourceOf: (id) => ({ assigneeIds: [id] }),
  });
  return ids.every((id) => leading.has(id));
}
