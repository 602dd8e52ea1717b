import type { Selectable } from 'kysely';
import type { ActionId, ProposalId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Proposal } from '../../domain/agreement/frozen.ts';
import type { PlanTables } from '../tables.ts';

function proposals(tx: Tx) {
  return tx.$extendTables<PlanTables>().selectFrom('plan.proposal').selectAll();
}

/** Undefined: there is none, or row-level security hides it. */
export async function findProposal(tx: Tx, id: ProposalId): Promise<Proposal | undefined> {
  const row = await proposals(tx).where('id', '=', id).executeTakeFirst();
  return row && parseProposal(row);
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockProposal(tx: Tx, id: ProposalId): Promise<Proposal | undefined> {
  const row = await proposals(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseProposal(row);
}

export async function findProposalByReceipt(
  tx: Tx,
  receiptHash: Uint8Array,
): Promise<Proposal | undefined> {
  const row = await proposals(tx)
    .where('receipt_hash', '=', Buffer.from(receiptHash))
    .executeTakeFirst();
  return row && parseProposal(row);
}

/** What came first before the others. */
export async function loadNewProposals(tx: Tx): Promise<readonly Proposal[]> {
  const rows = await proposals(tx).where('closed_at', 'is', null).orderBy('proposed_at').execute();
  return rows.map(parseProposal);
}

const LATEST = 100;

/** Those that were looked at, the latest first. */
export async function loadClosedProposals(tx: Tx): Promise<readonly Proposal[]> {
  const rows = await proposals(tx)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(LATEST)
    .execute();
  return rows.map(parseProposal);
}

/** What an action was drafted of, or what was added to it. */
export async function loadProposalsOfAction(
  tx: Tx,
  actionId: ActionId,
): Promise<readonly Proposal[]> {
  const rows = await proposals(tx)
    .where('action_id', '=', actionId)
    .orderBy('proposed_at')
    .execute();
  return rows.map(parseProposal);
}

export async function isProposalKept(tx: Tx, id: ProposalId): Promise<boolean> {
  return await hasRow(tx, 'plan.proposal', 'id', id);
}

export interface ProposalMarks {
  readonly fingerprint: string;
  readonly receiptHash: Uint8Array;
}

/** `known`: the very same is kept already; `conflict`: the key was used for something else. */
export async function saveProposal(
  tx: Tx,
  proposal: Proposal,
  { fingerprint, receiptHash }: ProposalMarks,
): Promise<'saved' | 'known' | 'conflict'> {
  const tables = tx.$extendTables<PlanTables>();
  const saved = await tables
    .insertInto('plan.proposal')
    .values({
      id: proposal.id,
      body_fingerprint: fingerprint,
      receipt_hash: Buffer.from(receiptHash),
      plan_id: proposal.planId,
      area_id: proposal.areaId,
      problem: proposal.problem,
      words: proposal.words,
      source_kind: proposal.source.kind,
      source_id: proposal.source.id ?? null,
      language: proposal.language,
      proposed_at: proposal.proposedAt,
      changed_at: proposal.changedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (saved) return 'saved';
  const known = await tables
    .selectFrom('plan.proposal')
    .select('body_fingerprint')
    .where('id', '=', proposal.id)
    .executeTakeFirst();
  return known?.body_fingerprint === fingerprint ? 'known' : 'conflict';
}

export async function saveProposalEnd(
  tx: Tx,
  id: ProposalId,
  end: {
    readonly status: 'drafted' | 'declined';
    readonly answer: string;
    readonly actionId: ActionId | undefined;
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .$extendTables<PlanTables>()
    .updateTable('plan.proposal')
    .set({
      status: end.status,
      answer: end.answer,
      action_id: end.actionId ?? null,
      changed_at: end.at,
      closed_at: end.at,
    })
    .where('id', '=', id)
    .execute();
}

function parseProposal(row: Selectable<PlanTables['plan.proposal']>): Proposal {
  return {
    id: rowId(row.id),
    planId: rowId(row.plan_id),
    areaId: rowId(row.area_id),
    problem: row.problem,
    words: row.words,
    source: { kind: row.source_kind, id: row.source_id ?? undefined },
    language: row.language,
    status: row.status,
    answer: row.answer,
    actionId: optionalRowId(row.action_id),
    proposedAt: row.proposed_at,
    changedAt: row.changed_at,
  };
}
