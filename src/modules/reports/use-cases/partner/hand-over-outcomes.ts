import { type HandOver, nextTry } from '../../domain/partner/hand-over.ts';
import { isPassing, type PartnerProblem } from '../../domain/partner/partner-problem.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { HandOverOutcome } from '../../storage/hand-overs.ts';
import type { PartnerRefusal } from './ask-partner.ts';

/** It is not tried any more by itself: somebody at the desk is told why. */
export function failed(problem: PartnerProblem, said?: string): HandOverOutcome {
  return { state: 'failed', nextAt: undefined, problem, problemSaid: said };
}

/** After a longer and longer pause, unless it would be in vain or has gone on for days. */
export function later(
  { platform: { clock } }: ReportsContext,
  handOver: HandOver,
  { problem, said, mayHaveArrived }: PartnerRefusal,
): HandOverOutcome {
  const tries = handOver.tries + 1;
  const nextAt = isPassing(problem) ? nextTry({ ...handOver, tries }, clock.now()) : undefined;
  const kept = { tries, mayHaveArrived: mayHaveArrived || handOver.mayHaveArrived };
  return nextAt
    ? { ...kept, nextAt, problem, problemSaid: said }
    : { ...kept, ...failed(problem, said) };
}
