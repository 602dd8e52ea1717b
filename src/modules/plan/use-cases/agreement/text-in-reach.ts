import type { AccountId, PlanTextId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import type { Voter } from '../../domain/agreement/voter.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';

/** On whose roll they stand: who may vote on this very text, as long as they hold the role. */
export function seatOf(context: PlanContext, voters: readonly Voter[]): Voter | undefined {
  const { policy, actor } = context;
  const assigneeIds = accountsOf(voters);
  if (actor.kind !== 'staff' || !policy.can(actor, 'plan-text.vote', { assigneeIds })) {
    return undefined;
  }
  return voters.find(({ accountId }) => accountId === actor.id);
}

export function accountsOf(voters: readonly Pick<Voter, 'accountId'>[]): readonly AccountId[] {
  return voters.flatMap(({ accountId }) => accountId ?? []);
}

/** As events tell of it: ids only. */
export async function tellText(
  tx: Tx,
  { platform: { clock, random } }: PlanContext,
  type: `plan.${string}`,
  {
    plan,
    text,
  }: {
    readonly plan: Pick<JointPlan, 'id' | 'areaId'>;
    readonly text: Pick<PlanTextVersion, 'id'>;
  },
): Promise<void> {
  await recordEvent(tx, clock, random, {
    type,
    subject: { plan: plan.id, area: plan.areaId, text: text.id },
  });
}

/** Where whoever is on its roll votes. */
export function votePath(id: PlanTextId): `/desk${string}` {
  return `/desk/plan/vote/${id}`;
}
