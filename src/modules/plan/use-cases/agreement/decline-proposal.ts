import type { z } from 'zod';
import { type Result, ok } from '#kernel/result.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { decliningSchema } from './agreement-schemas.ts';
import { type JudgeProposal, judgeProposal, type JudgeRefusal } from './proposal-in-reach.ts';

export type DeclineProposal = Omit<JudgeProposal, 'seenAt'> & z.output<typeof decliningSchema>;

/** It does not go into the plan; its author reads why. */
export async function declineProposal(
  context: PlanContext,
  { id, seenAt, why }: DeclineProposal,
): Promise<Result<undefined, JudgeRefusal>> {
  const declined = await judgeProposal<never>(context, { id, seenAt }, 'decline', () =>
    Promise.resolve(ok({ answer: why, actionId: undefined })),
  );
  return declined.ok ? ok(undefined) : declined;
}
