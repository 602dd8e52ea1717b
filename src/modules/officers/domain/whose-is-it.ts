import type { AreaId, OfficerId } from '../../../kernel/ids.ts';
import type { AreaDirectory } from '../../areas/index.ts';
import type { OfficerDirectory, ServingOfficer } from './officer-directory.ts';
import { whoTakes } from './who-takes.ts';

/** They serve a hromada’s schools and children, not its streets: nothing comes to them unless a person gives it. */
const NOT_OF_A_PLACE = new Set<ServingOfficer['kind']>(['school', 'juvenile']);

/**
 * The officer of that place, or whoever stands in on that day; undefined: the beat is vacant, or nobody of it can take
 * anything today, and a coordinator gives it to somebody.
 */
export function whoseIsIt(
  areas: Pick<AreaDirectory, 'lineOf' | 'beatsOf'>,
  officers: Pick<OfficerDirectory, 'assignedTo' | 'get' | 'silence'>,
  areaId: AreaId,
  day: Temporal.PlainDate,
): OfficerId | undefined {
  // A village of a list stands below its hromada; the beat that it lies on is found by the map. In a town of several
  // nobody knows which it is.
  const [beat, another] = areas.beatsOf(areaId);
  const first = beat && !another ? [beat.id] : [];
  for (const id of [...first, ...areas.lineOf(areaId)]) {
    for (const officer of officers.assignedTo(id, day)) {
      if (NOT_OF_A_PLACE.has(officer.kind)) continue;
      const taker = whoTakes(officers, officer.id, day);
      if (taker) return taker;
    }
  }
  return undefined;
}
