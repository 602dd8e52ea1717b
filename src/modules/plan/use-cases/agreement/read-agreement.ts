import { type Result, ok, refuse } from '#kernel/result.ts';
import type { JointAction } from '../../domain/action.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { type SideTally, tallyOf } from '../../domain/agreement/tally.ts';
import type { Vote, Voter } from '../../domain/agreement/voter.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import {
  findTextByNumber,
  loadRenumbered,
  loadTextsOfYear,
} from '../../storage/agreement/frozen-texts.ts';
import { loadVoters, loadVotes } from '../../storage/agreement/voters.ts';
import { findPlan, loadPlansOfYear } from '../../storage/plans.ts';

export interface ListedAgreements {
  readonly texts: readonly PlanTextVersion[];
  readonly plans: readonly JointPlan[];
}

/** Every text of a year that was put to the vote, the newest first. An area that is hidden takes its texts along. */
export async function listAgreements(
  { policy, actor, areas, platform: { database } }: PlanContext,
  year: number,
): Promise<Result<ListedAgreements, 'absent'>> {
  if (!policy.can(actor, 'plan-text.read')) return refuse('absent');
  const loaded = await loadPlansOfYear(database.read, year);
  const plans = loaded.filter(({ areaId }) => areas.get(areaId));
  if (plans.length === 0) return refuse('absent');
  const ids = new Set(plans.map(({ id }) => id));
  const texts = await loadTextsOfYear(database.read, year);
  return ok({ plans, texts: texts.filter(({ planId }) => ids.has(planId)) });
}

export interface ReadAgreement {
  readonly text: PlanTextVersion;
  readonly plan: JointPlan;
  readonly voters: readonly Voter[];
  /** Undefined: it is not decided. While people vote, nobody reads how others did: each says what they think themselves. */
  readonly result:
    | { readonly tally: readonly SideTally[]; readonly votes: readonly Vote[] }
    | undefined;
  readonly voted: number;
  /** Actions that its words call by the number of the year; empty of a text in today’s format. */
  readonly renumbered: readonly Pick<JointAction, 'number' | 'numberInPlan'>[];
}

/** One text that was put to the vote, and what became of it, for everybody. */
export async function readAgreement(
  { policy, actor, areas, platform: { database } }: PlanContext,
  address: { readonly year: number; readonly number: number },
): Promise<Result<ReadAgreement, 'absent'>> {
  if (!policy.can(actor, 'plan-text.read')) return refuse('absent');
  const text = await findTextByNumber(database.read, address);
  const plan = text && (await findPlan(database.read, text.planId));
  if (!plan || !areas.get(plan.areaId)) return refuse('absent');
  const voters = await loadVoters(database.read, text.id);
  const votes = await loadVotes(database.read, text.id);
  const tally = tallyOf(voters, votes, text.hash);
  return ok({
    text,
    plan,
    voters,
    result: text.protocol ? { tally, votes } : undefined,
    voted: votes.length,
    renumbered: await loadRenumbered(database.read, text),
  });
}
