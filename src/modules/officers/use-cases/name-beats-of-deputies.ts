import { inTransaction } from '../../identity/index.ts';
import type { OfficersContext, RosterContext } from '../domain/officers-context.ts';
import { type DeskAreaNames, nameDeskAreas } from './name-desk-areas.ts';

/** The names of the beats of possible deputies, including hidden beats, because a beat distinguishes officers with the same name. */
export async function nameBeatsOfDeputies(
  context: RosterContext & Pick<OfficersContext, 'officers'>,
): Promise<DeskAreaNames> {
  const { policy, actor, officers, areas } = context;
  if (!policy.can(actor, 'absence.record')) return () => undefined;
  const ids = officers.all().flatMap(({ assignments }) => assignments.map(({ areaId }) => areaId));
  return await inTransaction(context, (tx) => nameDeskAreas(tx, areas, ids));
}
