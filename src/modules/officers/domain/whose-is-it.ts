import type { AreaId, OfficerId } from '../../../kernel/ids.ts';
import type { AreaDirectory } from '../../areas/index.ts';
import { absenceOn, type OfficerDirectory, type ServingOfficer } from './officer-directory.ts';

/** They serve a hromada’s schools and children, not its streets: nothing comes to them unless a person gives it. */
const NOT_OF_A_PLACE = new Set<ServingOfficer['kind']>(['school', 'juvenile']);

/**
 * The officer of that place, or whoever stands in on that day; undefined: the beat is vacant, and a coordinator gives
 * it to somebody.
 */
export function whoseIsIt(
  areas: Pick<AreaDirectory, 'lineOf' | 'beatsOf'>,
  officers: Pick<OfficerDirectory, 'assignedTo'>,
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
      const absence = absenceOn(officer, day);
      if (!absence) return officer.id;
      if (absence.deputyId) return absence.deputyId;
    }
  }
  return undefined;
}
