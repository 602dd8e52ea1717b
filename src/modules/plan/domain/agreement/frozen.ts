import type { AccountId, ActionId, AreaId, PlanId, PlanTextId, ProposalId } from '#kernel/ids.ts';
import type { Side } from '../side.ts';
import type { TextFormat } from './text-format.ts';
import type { FrozenText } from './judge-vote.ts';
import type { TextHash } from './voter.ts';

/** A text that was put to the vote, and what became of it. */
export interface PlanTextVersion extends FrozenText {
  readonly id: PlanTextId;
  readonly planId: PlanId;
  readonly year: number;
  /** Counted over all plans of the year; used in addresses. */
  readonly number: number;
  /** Counted within its plan; shown to people, and a part of the text. */
  readonly numberInPlan: number;
  readonly format: TextFormat;
  /** The canonical form, of which the hash is made. */
  readonly words: string;
  readonly frozenAt: Temporal.Instant;
  readonly decidedAt: Temporal.Instant | undefined;
  /** Why it was thawed. */
  readonly reason: string;
  /** Once it was decided: what came of it, in the same form, with its own hash. */
  readonly protocol: { readonly words: string; readonly hash: TextHash } | undefined;
}

/** Who is to vote on the texts of a plan. */
export interface Invited {
  readonly id: string;
  readonly planId: PlanId;
  readonly accountId: AccountId;
  readonly side: Side;
  readonly areaId: AreaId | undefined;
  readonly name: string;
  readonly post: string;
}

export const PROPOSAL_STATUSES = ['new', 'drafted', 'declined'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export interface Proposal {
  readonly id: ProposalId;
  readonly planId: PlanId;
  readonly areaId: AreaId;
  readonly problem: string;
  readonly words: string;
  readonly source: { readonly kind: string; readonly id: string | undefined };
  readonly language: string;
  readonly status: ProposalStatus;
  readonly answer: string;
  readonly actionId: ActionId | undefined;
  readonly proposedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

export const MAX_PROPOSAL_LENGTHS = { problem: 2_000, words: 2_000, answer: 2_000 } as const;
export const MAX_REASON_LENGTH = 1_000;
