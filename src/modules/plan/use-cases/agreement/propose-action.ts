import type { z } from 'zod';
import type { AreaId } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction, notify } from '#modules/identity/index.ts';
import type { Proposal } from '../../domain/agreement/frozen.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { isProposalKept, saveProposal } from '../../storage/agreement/proposals.ts';
import { loadPlansOfYear } from '../../storage/plans.ts';
import type { proposingSchema } from './agreement-schemas.ts';

export type ProposeAction = z.output<typeof proposingSchema> & {
  readonly year: number;
  /** Where it came from: `resident`, `talk`, `innovation`, `meeting`, `data`. */
  readonly source: Proposal['source'];
  readonly language: string;
};

/**
 * `plan-missing`: no plan of that year takes proposals for that place. `contacts-found`: the words lead to somebody, and
 * nobody said that they may. `conflict`: the key was used for something else.
 */
export type ProposeRefusal =
  | 'forbidden'
  | 'area-missing'
  | 'plan-missing'
  | 'contacts-found'
  | 'conflict';

/** Keeps what somebody proposes, and answers with the receipt once it is on the disk. Sent again, it is the same proposal. */
export async function proposeAction(
  context: PlanContext,
  input: ProposeAction,
): Promise<Result<{ readonly code: ReceiptCode }, ProposeRefusal>> {
  const { policy, actor, receipts, platform } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'proposal.send')) return refuse('forbidden');
  const { areaId } = input;
  if (!areaId) return refuse('area-missing');
  const plan = planFor(context, await loadPlansOfYear(platform.database.read, input.year), areaId);
  if (!plan) return refuse('plan-missing');
  if (!input.contactsSeen && contactsInWords(`${input.problem}\n${input.words}`).length > 0) {
    return refuse('contacts-found');
  }
  const now = clock.now();
  const proposal: Omit<Proposal, 'id'> = {
    planId: plan.id,
    areaId,
    problem: input.problem,
    words: input.words,
    source: input.source,
    language: input.language,
    status: 'new',
    answer: '',
    actionId: undefined,
    proposedAt: now,
    changedAt: now,
  };
  return await inTransaction(context, (tx) =>
    // Whoever proposes reads no proposals: the installation keeps it for them.
    asInstallation(tx, platform, async () => {
      const { id, code } = await sendingUnder(receipts, 'proposal', input.key, (earlier) =>
        isProposalKept(tx, earlier),
      );
      const marks = { fingerprint: fingerprintOf(input), receiptHash: receipts.hashOf(code) };
      const saved = await saveProposal(tx, { ...proposal, id }, marks);
      if (saved === 'conflict') return refuse('conflict');
      if (saved === 'known') return ok({ code });
      await recordEntry(tx, clock, random, {
        actor,
        action: 'proposal.send',
        thing: { kind: 'proposal', id },
      });
      const subject = { proposal: id, plan: plan.id, area: areaId };
      await recordEvent(tx, clock, random, { type: 'proposal.sent', subject });
      await notify(tx, context, {
        to: {
          permission: 'proposal.judge',
          resource: { areaIds: context.areas.lineOf(areaId) },
        },
        kind: 'proposal.sent',
        path: `/desk/plan/proposals/${id}`,
        detail: { area: areaId },
      });
      return ok({ code });
    }),
  );
}

/** The nearest plan around a place that still takes proposals. */
export function planFor(
  { areas }: Pick<PlanContext, 'areas'>,
  ofYear: readonly JointPlan[],
  areaId: AreaId,
): JointPlan | undefined {
  const line = areas.lineOf(areaId);
  return ofYear
    .filter(({ status, areaId: above }) => status !== 'closed' && line.includes(above))
    .toSorted((one, other) => areas.lineOf(other.areaId).length - areas.lineOf(one.areaId).length)
    .at(0);
}

function fingerprintOf({ year, areaId, problem, words, source, language }: ProposeAction) {
  return fingerprint([year, areaId, problem, words, source, language]);
}
