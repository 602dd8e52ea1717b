import type { z } from 'zod';
import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { findAction } from '../../storage/load-actions.ts';
import { writeActionIn, type WriteActionRefusal } from '../write-action.ts';
import type { draftingSchema, joiningSchema } from './agreement-schemas.ts';
import { type JudgeProposal, judgeProposal, type JudgeRefusal } from './proposal-in-reach.ts';

export type DraftProposal = Omit<JudgeProposal, 'seenAt'> & z.output<typeof draftingSchema>;

export type DraftRefusal = JudgeRefusal | WriteActionRefusal | 'days-impossible';

/** Makes an action of it, a draft of the desk that says where it came from; the rest is written there. */
export async function draftProposal(
  context: PlanContext,
  { id, seenAt, key, ...said }: DraftProposal,
): Promise<Result<ActionId, DraftRefusal>> {
  const { areaId, title, words, scanning, startsOn, dueOn } = said;
  const drafted = await judgeProposal<WriteActionRefusal | 'days-impossible'>(
    context,
    { id, seenAt },
    'draft',
    async (tx, proposal) => {
      if (Temporal.PlainDate.compare(startsOn, dueOn) > 0) return refuse('days-impossible');
      const written = await writeActionIn(tx, context, {
        id: key,
        planId: proposal.planId,
        source: { kind: 'proposal', id },
        said: {
          ...NOTHING_SAID,
          areaId: areaId ?? proposal.areaId,
          title,
          words,
          startsOn,
          dueOn,
          problem: { ...NOTHING_SAID.problem, scanning },
        },
      });
      return written.ok ? ok({ answer: '', actionId: written.value }) : written;
    },
  );
  if (!drafted.ok) return drafted;
  return ok(key);
}

const NOTHING_SAID = {
  titleEn: '',
  problem: { scanning: '', analysis: '', response: '', assessment: '' },
  indicator: { words: '', unit: '', counts: 'by-hand', baseline: undefined, target: undefined },
  privacyNote: '',
  owner: undefined,
  deputy: undefined,
  stages: [],
  money: [],
  partners: [],
} as const;

export type JoinProposal = Omit<JudgeProposal, 'seenAt'> & z.output<typeof joiningSchema>;

/** It says what an action of the same plan says already: its author reads there what comes of it. */
export async function joinProposal(
  context: PlanContext,
  { id, seenAt, actionId }: JoinProposal,
): Promise<Result<undefined, JudgeRefusal | 'action-unknown'>> {
  const joined = await judgeProposal<'action-unknown'>(
    context,
    { id, seenAt },
    'join',
    async (tx, proposal) => {
      const action = actionId && (await findAction(tx, actionId));
      if (action?.planId !== proposal.planId) return refuse('action-unknown');
      return ok({ answer: '', actionId });
    },
  );
  return joined.ok ? ok(undefined) : joined;
}
