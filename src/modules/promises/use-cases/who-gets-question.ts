import type { OfficerId } from '#kernel/ids.ts';
import { whoseIsIt, whoTakes } from '#modules/officers/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion } from '../domain/question.ts';

/**
 * Who gets a question that is asked now: the officer whom it is asked or a deputy, else an officer of the place. Undefined: a
 * coordinator decides.
 */
export function whoGetsQuestion(
  { areas, officers, platform }: PromisesContext,
  { officerId, areaId }: Pick<KeptQuestion, 'officerId' | 'areaId'>,
): OfficerId | undefined {
  const today = platform.clock.today();
  const taker = officerId && whoTakes(officers, officerId, today);
  return taker ?? whoseIsIt(areas, officers, areaId, today);
}
