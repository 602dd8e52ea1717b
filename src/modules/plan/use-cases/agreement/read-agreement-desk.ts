import type { PlanId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import { inTransaction, type PeopleContext } from '#modules/identity/index.ts';
import type { JointAction } from '../../domain/action.ts';
import type { Invited, PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { isOpen } from '../../domain/agreement/judge-vote.ts';
import { lackingOf, type NeededPart } from '../../domain/agreement/lacking.ts';
import { type SideTally, tallyOf } from '../../domain/agreement/tally.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadTextsOfPlan } from '../../storage/agreement/frozen-texts.ts';
import { loadInvited } from '../../storage/agreement/invited.ts';
import { loadVoters, loadVotes } from '../../storage/agreement/voters.ts';
import { loadActionsOfPlan } from '../../storage/load-actions.ts';
import { loadPartsOf } from '../../storage/load-parts.ts';
import { findPlan } from '../../storage/plans.ts';
import { type Candidate, candidatesOf } from './candidates-of.ts';
import { mayWithin } from '../action-in-reach.ts';

export interface ProposedAction {
  readonly action: JointAction;
  /** What it does not say yet; empty: it can be voted on. */
  readonly lacking: readonly NeededPart[];
}

export interface ReadAgreementDesk {
  readonly plan: JointPlan;
  readonly invited: readonly Invited[];
  readonly candidates: readonly Candidate[];
  /** The hromadas that a delegate can speak for. */
  readonly hromadas: readonly Area[];
  readonly proposed: readonly ProposedAction[];
  readonly texts: readonly PlanTextVersion[];
  /** What is put to the vote now, and how many have voted of how many: never how. */
  readonly voting:
    | {
        readonly text: PlanTextVersion;
        readonly turnout: readonly Pick<SideTally, 'side' | 'voters' | 'silent'>[];
        /** Everybody has voted, or its time is over. */
        readonly isDecidable: boolean;
      }
    | undefined;
}

/** How a plan is agreed, for whoever puts its texts to the vote. */
export async function readAgreementDesk(
  context: PlanContext & PeopleContext,
  { id }: { readonly id: PlanId },
): Promise<Result<ReadAgreementDesk, 'absent'>> {
  if (!context.policy.can(context.actor, 'plan-text.put')) return refuse('absent');
  const candidates = await candidatesOf(context);
  return await inTransaction(context, async (tx) => {
    const plan = await findPlan(tx, id);
    if (!plan || !mayWithin(context, 'plan-text.put', plan.areaId)) return refuse('absent');
    const actions = await loadActionsOfPlan(tx, id);
    const proposed = actions.filter(({ status }) => status === 'proposed');
    const partsOf = await loadPartsOf(
      tx,
      proposed.map((action) => action.id),
    );
    const texts = await loadTextsOfPlan(tx, id);
    const text = texts.find(({ status }) => status === 'voting');
    const tally =
      text && tallyOf(await loadVoters(tx, text.id), await loadVotes(tx, text.id), text.hash);
    return ok({
      plan,
      invited: await loadInvited(tx, id),
      candidates,
      hromadas: context.areas.all.filter(
        (area) => area.kind === 'hromada' && context.areas.lineOf(area.id).includes(plan.areaId),
      ),
      proposed: proposed.map((action) => ({
        action,
        lacking: lackingOf({ action, parts: partsOf(action.id) }),
      })),
      texts,
      voting: text &&
        tally && {
          text,
          turnout: tally.map(({ side, voters, silent }) => ({ side, voters, silent })),
          isDecidable:
            !isOpen(text, context.platform.clock.now()) ||
            tally.every(({ silent }) => silent === 0),
        },
    });
  });
}
