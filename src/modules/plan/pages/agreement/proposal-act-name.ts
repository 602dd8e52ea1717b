import type { FormError } from '#ui/components/form-error.ts';

export const PROPOSAL_ACTS = ['draft', 'join', 'decline'] as const;
export type ProposalActName = (typeof PROPOSAL_ACTS)[number];

/** A form that was sent and refused: what was typed in it stays. */
export interface RefusedProposal {
  readonly act: ProposalActName;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}
