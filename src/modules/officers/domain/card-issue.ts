import type { AreaId, CardIssueId, OfficerId } from '../../../kernel/ids.ts';

export const CARD_ISSUE_SUBJECTS = ['phone', 'person', 'hours', 'place', 'other'] as const;
export type CardIssueSubject = (typeof CARD_ISSUE_SUBJECTS)[number];

export const LONGEST_NOTE = 1_000;

/** «Щось не так на цій картці»: of an officer's card or of an area's page. */
export interface CardIssue {
  /** The client's key: the same one sent twice is one remark. */
  readonly id: CardIssueId;
  readonly about: { readonly officerId: OfficerId } | { readonly areaId: AreaId };
  readonly subject: CardIssueSubject;
  readonly note: string;
}
