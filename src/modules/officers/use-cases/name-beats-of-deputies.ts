import { inTransaction } from '../../identity/index.ts';
import type { OfficersContext, RosterContext } from '../domain/officers-context.ts';
import { type DeskAreaNames, nameDeskAreas } from './name-desk-areas.ts';

/** Names the beats of all who may stand in for an officer, hidden ones too: officers of one name are told apart by them. */
export async function nameBeatsOfDeputies(
  context: RosterContext & Pick<OfficersContext, 'officers'>,
): Promise<DeskAreaNames> {
  const { policy, actor, officers, areas } = context;
  if (!policy.can(actor, 'absence.record')) return () => undefined;
  const ids = officers.all().flatMap(({ assignments }) => assignments.map(({ areaId }) => areaId));
  return await inTransaction(context, (tx) => nameDeskAreas(tx, areas, ids));
}
