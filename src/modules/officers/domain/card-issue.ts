import type { AccountId, AreaId, CardIssueId, OfficerId } from '#kernel/ids.ts';

export const CARD_ISSUE_SUBJECTS = ['phone', 'person', 'hours', 'place', 'other'] as const;
export type CardIssueSubject = (typeof CARD_ISSUE_SUBJECTS)[number];

export const MAX_NOTE_LENGTH = 1_000;

/** «Щось не так на цій картці»: of an officer's card or of an area's page. */
export interface CardIssue {
  /** The client's key: the same one sent twice is one remark. */
  readonly id: CardIssueId;
  readonly about: { readonly officerId: OfficerId } | { readonly areaId: AreaId };
  readonly subject: CardIssueSubject;
  readonly note: string;
}

/** `taken`: somebody looks into it. `handled`: it was found out, and the card says what is true. */
export const CARD_ISSUE_STATUSES = ['new', 'taken', 'handled'] as const;
export type CardIssueStatus = (typeof CARD_ISSUE_STATUSES)[number];

/** What may become of a remark. A colleague may take over what another one took; what is handled stays so. */
export const CARD_ISSUE_TRANSITIONS: Readonly<Record<CardIssueStatus, readonly CardIssueStatus[]>> =
  {
    new: ['taken', 'handled'],
    taken: ['taken', 'handled'],
    handled: [],
  };

export function mayBecome(from: CardIssueStatus, to: CardIssueStatus): boolean {
  return CARD_ISSUE_TRANSITIONS[from].includes(to);
}

/** What was found out: the card was wrong and is right now, or it was right all along. */
export const CARD_ISSUE_OUTCOMES = ['corrected', 'was-right'] as const;
export type CardIssueOutcome = (typeof CARD_ISSUE_OUTCOMES)[number];

export const MAX_ANSWER_LENGTH = 1_000;

/** A remark as a task: whose it is, and what came of it. */
export interface KeptCardIssue extends CardIssue {
  readonly at: Temporal.Instant;
  readonly status: CardIssueStatus;
  readonly takenBy: AccountId | undefined;
  readonly takenAt: Temporal.Instant | undefined;
  readonly handledBy: AccountId | undefined;
  readonly handledAt: Temporal.Instant | undefined;
  readonly outcome: CardIssueOutcome | undefined;
  readonly answer: string | undefined;
}

/** A remark whose taker was suspended afterwards needs another person, like a new one. */
export function needsSomebodyAgain<Issue extends Pick<KeptCardIssue, 'status' | 'takenBy'>>(
  issue: Issue,
  suspended: ReadonlySet<AccountId>,
): Issue {
  if (issue.status !== 'taken' || !issue.takenBy || !suspended.has(issue.takenBy)) return issue;
  return { ...issue, status: 'new', takenBy: undefined };
}
