import { metresBetween } from '#kernel/geometry/distance.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { absenceOn, type OfficerDirectory, type ServingOfficer } from './officer-directory.ts';
import { isSuspended } from './who-takes.ts';

/** Who answers for one area: nobody, where a beat is vacant. */
export interface Answering {
  readonly area: Area;
  readonly officers: readonly ServingOfficer[];
}

type Areas = Pick<AreaDirectory, 'get' | 'chain' | 'beatsOf' | 'children'>;
type Officers = Pick<OfficerDirectory, 'assignedTo' | 'get'>;

/**
 * Who answers for an area on a day: first its beats, vacant ones too; then whoever was given the area itself;
 * then those of the areas around it, from the narrowest (the hromada's officer, the district's patrol).
 */
export function whoAnswers(
  areas: Areas,
  officers: Officers,
  areaId: AreaId,
  day: Temporal.PlainDate,
): readonly Answering[] {
  const around = areas.chain(areaId).toReversed();
  const beats = areas.beatsOf(areaId);
  return answeringIn([...beats, ...around], officers, day);
}

/** Who answers at a point: `chain` is what `locate` says of it, from the widest. */
export function whoAnswersAt(
  chain: readonly Area[],
  officers: Officers,
  day: Temporal.PlainDate,
): readonly Answering[] {
  return answeringIn(chain.toReversed(), officers, day);
}

function answeringIn(
  areas: readonly Area[],
  officers: Officers,
  day: Temporal.PlainDate,
): readonly Answering[] {
  const unique = [...new Map(areas.map((area) => [area.id, area])).values()];
  return unique
    .map((area) => ({ area, officers: officers.assignedTo(area.id, day) }))
    .filter((answering) => answering.officers.length > 0 || answering.area.kind === 'beat');
}

/** Whom to call while a beat is vacant: an officer of a neighbouring beat who is neither away nor suspended, the nearest first. */
export interface StandIn {
  readonly beat: Area;
  readonly officer: ServingOfficer;
}

const STAND_INS = 2;

export function standInsFor(
  areas: Areas,
  officers: Officers & Pick<OfficerDirectory, 'silence'>,
  vacant: Area,
  day: Temporal.PlainDate,
): readonly StandIn[] {
  const hromada = areas.chain(vacant.id).find(({ kind }) => kind === 'hromada');
  if (!hromada) return [];
  return areas
    .beatsOf(hromada.id)
    .filter(({ id }) => id !== vacant.id)
    .flatMap((beat) =>
      officers
        .assignedTo(beat.id, day)
        .filter((officer) => isFreeToStandIn(officers, officer, day))
        .map((officer) => ({ beat, officer, metres: metresTo(vacant, beat) })),
    )
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, STAND_INS)
    .map(({ beat, officer }) => ({ beat, officer }));
}

function isFreeToStandIn(
  officers: Pick<OfficerDirectory, 'silence'>,
  officer: ServingOfficer,
  day: Temporal.PlainDate,
): boolean {
  if (officer.phones.length === 0 || isSuspended(officers, officer.id)) return false;
  return !absenceOn(officer, day);
}

function metresTo(from: Area, to: Area): number {
  return from.centre && to.centre
    ? metresBetween(from.centre, to.centre)
    : Number.POSITIVE_INFINITY;
}
