import type { AreaId, OfficerId } from '../../../kernel/ids.ts';
import type { AreaDirectory } from '../../areas/index.ts';
import { absenceOn, type OfficerDirectory } from '../../officers/index.ts';

/**
 * The officer of that place, or whoever stands in on that day; undefined: the beat is vacant, and a coordinator gives
 * it to somebody.
 */
export function whoseIsIt(
  areas: Pick<AreaDirectory, 'lineOf'>,
  officers: Pick<OfficerDirectory, 'assignedTo'>,
  areaId: AreaId,
  day: Temporal.PlainDate,
): OfficerId | undefined {
  for (const id of areas.lineOf(areaId)) {
    for (const officer of officers.assignedTo(id, day)) {
      const absence = absenceOn(officer, day);
      if (!absence) return officer.id;
      if (absence.deputyId) return absence.deputyId;
    }
  }
  return undefined;
}
