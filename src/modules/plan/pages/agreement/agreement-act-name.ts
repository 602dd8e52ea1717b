import type { FormError } from '#ui/components/form-error.ts';

export const AGREEMENT_ACTS = ['invite', 'uninvite', 'freeze', 'thaw', 'decide'] as const;
export type AgreementAct = (typeof AGREEMENT_ACTS)[number];

/** A form that was sent and refused: what was typed in it stays. */
export interface Refused {
  readonly act: AgreementAct;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}
