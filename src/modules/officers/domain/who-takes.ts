import type { OfficerId } from '../../../kernel/ids.ts';
import { absenceOn, type OfficerDirectory } from './officer-directory.ts';

/** Why nothing can be handed to an officer on a day. */
export type CannotTake = 'left' | 'absent' | 'suspended' | 'never-came';

type Officers = Pick<OfficerDirectory, 'get' | 'silence'>;

/**
 * The one question for everything that is handed to people: undefined where the officer can take it. Whoever has no
 * account takes it on paper: whoever shares things out is notified instead.
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

/** Who takes what is meant for an officer on a day: themselves, or whoever stands in and can; undefined: nobody. */
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
