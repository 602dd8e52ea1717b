import { type Result, ok, refuse } from '#kernel/result.ts';
import { SIDES } from '../side.ts';
import type { Voter } from './voter.ts';

/** `side-missing`: without it nothing can be agreed. `hromada-missing`: a delegate speaks for none. */
export type RollRefusal = 'side-missing' | 'hromada-missing' | 'listed-twice';

/** Whether these people can decide anything: every side is there, each person once, each delegate with a hromada. */
export function judgeRoll(
  voters: readonly Pick<Voter, 'accountId' | 'side' | 'areaId'>[],
): Result<undefined, RollRefusal> {
  if (new Set(voters.map(({ accountId }) => accountId)).size < voters.length) {
    return refuse('listed-twice');
  }
  if (voters.some(({ side, areaId }) => side === 'community' && !areaId)) {
    return refuse('hromada-missing');
  }
  const isThere = (side: Voter['side']) => voters.some((voter) => voter.side === side);
  return SIDES.every(isThere) ? ok(undefined) : refuse('side-missing');
}
