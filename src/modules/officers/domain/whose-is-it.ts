import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { OfficerDirectory, ServingOfficer } from './officer-directory.ts';
import { whoTakes } from './who-takes.ts';

/** Officers of schools and children answer for no streets: they get a thing only when a person gives it to them. */
const NOT_OF_A_PLACE = new Set<ServingOfficer['kind']>(['school', 'juvenile']);

/**
 * The officer of that place, or the deputy on that day. Undefined: the beat is vacant or none of its officers can take
 * anything on that day, so a coordinator decides.
 */
export function whoseIsIt(
  areas: Pick<AreaDirectory, 'lineOf' | 'beatsOf'>,
  officers: Pick<OfficerDirectory, 'assignedTo' | 'get' | 'silence'>,
  areaId: AreaId,
  day: Temporal.PlainDate,
): OfficerId | undefined {
  // The register puts a village below its hromada, so its beat is found on the map. In a town with several beats the
  // right one is not known.
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
