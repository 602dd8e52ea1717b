import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Proposal } from '../../domain/agreement/frozen.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import {
  loadClosedProposals,
  loadNewProposals,
  loadProposalsOfAction,
} from '../../storage/agreement/proposals.ts';
import { mayWithProposal } from './proposal-in-reach.ts';

/** Without a word of what was proposed: one is read at a time, and that is written down. */
export type ListedProposal = Pick<
  Proposal,
  'id' | 'areaId' | 'status' | 'source' | 'proposedAt' | 'planId'
>;

/** Those that nobody has answered yet, the first one first; or those that are over, the latest first. */
export async function listProposals(
  context: PlanContext,
  which: 'new' | 'closed',
): Promise<Result<readonly ListedProposal[], 'forbidden'>> {
  if (!mayWithProposal(context, 'read')) return refuse('forbidden');
  return ok(await within(context, which === 'new' ? loadNewProposals : loadClosedProposals));
}

/** What an action was drafted of, and what was added to it: for whoever reads proposals there. */
export async function listProposalsOf(
  context: PlanContext,
  actionId: ActionId,
): Promise<Result<readonly ListedProposal[], 'forbidden'>> {
  if (!mayWithProposal(context, 'read')) return refuse('forbidden');
  return ok(await within(context, (tx) => loadProposalsOfAction(tx, actionId)));
}

async function within(
  context: PlanContext,
  load: (tx: Tx) => Promise<readonly Proposal[]>,
): Promise<readonly ListedProposal[]> {
  const found = await inTransaction(context, load);
  return found
    .filter((proposal) => mayWithProposal(context, 'read', proposal))
    .map(({ id, areaId, status, source, proposedAt, planId }) => ({
      id,
      areaId,
      status,
      source,
      proposedAt,
      planId,
    }));
}
