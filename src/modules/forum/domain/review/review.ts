import type { AccountId, CriterionId, TalkId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { TalkStatus } from '../talk.ts';

/** By what talks are compared. */
export interface Criterion {
  readonly id: CriterionId;
  readonly name: Said;
}

export const SCORES = { least: 1, most: 5 } as const;

export interface ReviewSaid {
  /** One to five, by the ids of the criteria; a criterion that came later has none. */
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  /** They know whoever offers it, or offer it themselves: what they think counts for nothing. */
  readonly isConflict: boolean;
}

export interface Review extends ReviewSaid {
  readonly talkId: TalkId;
  readonly reviewerId: AccountId;
}

export const MAX_CRITERIA = 6;
export const MAX_COMMENT_LENGTH = 2000;
export const MAX_NOTE_LENGTH = 1000;

/** What may be reviewed: it was sent, and nobody has decided yet. */
export const REVIEWED_STATUSES = ['submitted', 'waiting'] as const satisfies readonly TalkStatus[];

export function isReviewed(status: TalkStatus): boolean {
  return REVIEWED_STATUSES.some((one) => one === status);
}

/** What an organiser may decide. */
export const OUTCOMES = [
  'accepted',
  'waiting',
  'declined',
] as const satisfies readonly TalkStatus[];
export type Outcome = (typeof OUTCOMES)[number];

export interface Summary {
  /** How many scored it, without those who are too near to it. */
  readonly scored: number;
  readonly conflicts: number;
  /** From one to five; undefined: nobody scored it yet. */
  readonly average: number | undefined;
  /** The same of each criterion, in their order. */
  readonly byCriterion: readonly (number | undefined)[];
  /** How far the mildest and the strictest are apart: where it is far, they should talk. */
  readonly spread: number;
}

/** Each reviewer counts as much as every other, however many criteria they scored. */
export function summaryOf(
  reviews: readonly Pick<Review, 'scores' | 'isConflict'>[],
  criteria: readonly Pick<Criterion, 'id'>[],
): Summary {
  const fair = reviews.filter(({ isConflict }) => !isConflict);
  const means = fair.flatMap(({ scores }) => {
    const own = meanOf(criteria.flatMap(({ id }) => scores[id] ?? []));
    return own === undefined ? [] : [own];
  });
  return {
    scored: means.length,
    conflicts: reviews.length - fair.length,
    average: meanOf(means),
    byCriterion: criteria.map(({ id }) => meanOf(fair.flatMap(({ scores }) => scores[id] ?? []))),
    spread: means.length === 0 ? 0 : Math.max(...means) - Math.min(...means),
  };
}

function meanOf(figures: readonly number[]): number | undefined {
  if (figures.length === 0) return undefined;
  return figures.reduce((sum, one) => sum + one, 0) / figures.length;
}
