import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { absenceOn, type OfficerDirectory, type ServingOfficer } from './officer-directory.ts';

/** Why nothing can be handed to an officer on a day. */
export type CannotTake = 'left' | 'absent' | 'suspended' | 'never-came';

type Officers = Pick<OfficerDirectory, 'get' | 'silence'>;

/**
 * Why an officer cannot take a thing on that day; undefined: the officer can. Every kind of thing that is handed to
 * officers is decided here. An officer without an account takes it on paper, and the people who give things are notified.
 */
export function whyCannotTake(
  officers: Officers,
  id: OfficerId,
  day: Temporal.PlainDate,
): CannotTake | undefined {
  const officer = officers.get(id);
  if (!officer) return 'left';
  const silence = officers.silence(id);
  if (silence) return silence === 'suspended' ? 'suspended' : 'never-came';
  return absenceOn(officer, day) ? 'absent' : undefined;
}

/** Whether the officer's account is suspended: nobody reads what is handed to such an officer. */
export function isSuspended(officers: Pick<OfficerDirectory, 'silence'>, id: OfficerId): boolean {
  return officers.silence(id) === 'suspended';
}

/** Whether anybody answers for a beat on that day. An officer whose access is suspended does not. */
export function isBeatAnswered(
  officers: Pick<OfficerDirectory, 'assignedTo' | 'silence'>,
  beat: AreaId,
  day: Temporal.PlainDate,
): boolean {
  return officers.assignedTo(beat, day).some(({ id }) => !isSuspended(officers, id));
}

/** Whether a deputy stands in on a day: not one whose access is suspended, nor one who is away too. */
export function standsIn(officers: Officers, id: OfficerId, day: Temporal.PlainDate): boolean {
  if (isSuspended(officers, id)) return false;
  const deputy = officers.get(id);
  return !deputy || !absenceOn(deputy, day);
}

/** The deputy whom residents are referred to while an officer is away. */
export function standInOf(
  officers: Officers,
  deputyId: OfficerId | undefined,
  day: Temporal.PlainDate,
): ServingOfficer | undefined {
  return deputyId && standsIn(officers, deputyId, day) ? officers.get(deputyId) : undefined;
}

/** Who takes a thing meant for an officer on a day: the officer, or the first deputy who can; undefined: nobody. */
export function whoTakes(
  officers: Officers,
  id: OfficerId,
  day: Temporal.PlainDate,
): OfficerId | undefined {
  const asked = new Set<OfficerId>();
  let one: OfficerId | undefined = id;
  while (one && !asked.has(one)) {
    if (whyCannotTake(officers, one, day) === undefined) return one;
    asked.add(one);
    const officer = officers.get(one);
    one = officer && absenceOn(officer, day)?.deputyId;
  }
  return undefined;
}

/**
 * The officer whom residents may expect an answer from. Undefined for an officer who left, was suspended or has never
 * signed in: somebody else will have to answer. An absent officer comes back.
 */
export function whoWillAnswer(
  officers: Officers,
  id: OfficerId | undefined,
  day: Temporal.PlainDate,
): ServingOfficer | undefined {
  if (id === undefined) return undefined;
  const why = whyCannotTake(officers, id, day);
  return why === undefined || why === 'absent' ? officers.get(id) : undefined;
}
