import type { AccountId, AreaId, Id, SurveyRoundId, SurveySeriesId } from '#kernel/ids.ts';
import type { QuestionnaireContent } from './questionnaire.ts';
import type { RoundStatus } from './round-status.ts';
import type { SubjectRef } from './subject.ts';
import type { SurveyCode } from './survey-code.ts';

/** When in its series: alone, before and after a lesson, or from the start of a course to a year after it. */
export const MOMENTS = ['once', 'before', 'after', 'start', 'end', 'month-6', 'month-12'] as const;
export type Moment = (typeof MOMENTS)[number];

/** A series begins with one of these. */
export const FIRST_MOMENTS = ['once', 'before', 'start'] as const satisfies readonly Moment[];
export type FirstMoment = (typeof FIRST_MOMENTS)[number];

const NEXT: Readonly<Record<Moment, Moment | undefined>> = {
  once: undefined,
  before: 'after',
  after: undefined,
  start: 'end',
  end: 'month-6',
  'month-6': 'month-12',
  'month-12': undefined,
};

export function momentAfter(moment: Moment): Moment | undefined {
  return NEXT[moment];
}

/**
 * Who may answer: whoever has the address; a class, by the code that it is shown; or each of a course under a pseudonym
 * that she alone can make again.
 */
export const WAYS = ['link', 'class-code', 'pseudonym'] as const;
export type Way = (typeof WAYS)[number];

/** A course is asked under pseudonyms, a class by its code. */
export function wayOf(moment: FirstMoment): Way {
  return ({ once: 'link', before: 'class-code', start: 'pseudonym' } as const)[moment];
}

export interface Round {
  readonly id: SurveyRoundId;
  readonly seriesId: SurveySeriesId;
  readonly moment: Moment;
  readonly way: Way;
  /** As it was when its series began: it never changes. */
  readonly content: QuestionnaireContent;
  readonly versionId: Id<'survey-version'>;
  readonly versionNumber: number;
  readonly subject: SubjectRef;
  readonly areaId: AreaId | undefined;
  readonly leaderIds: readonly AccountId[];
  readonly code: SurveyCode;
  readonly status: RoundStatus;
  readonly opensOn: Temporal.PlainDate;
  /** The last day on which it is answered. */
  readonly closesOn: Temporal.PlainDate;
  /** Whether its release is everybody's. */
  readonly isPublic: boolean;
  readonly changedAt: Temporal.Instant;
  readonly releasedOn: Temporal.PlainDate | undefined;
}

/** Of those that one code opens: each takes over from the one before on its first day; between two, the one to come. */
export function roundNow(rounds: readonly Round[], today: Temporal.PlainDate): Round | undefined {
  const begun = rounds.findLast((one) => hasBegun(one, today));
  if (begun && notTaken(begun, today) === undefined) return begun;
  return rounds.find((one) => !hasBegun(one, today)) ?? begun;
}

export function hasBegun({ opensOn }: Pick<Round, 'opensOn'>, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(opensOn, today) <= 0;
}

/** Whoever reads the page of what it is about may answer today; a class and a course are shown their own codes. */
export function isOpenToReaders(
  round: Pick<Round, 'way' | 'status' | 'opensOn' | 'closesOn'>,
  today: Temporal.PlainDate,
): boolean {
  return round.way === 'link' && notTaken(round, today) === undefined;
}

/** Why nothing is taken today. */
export type NotTaken = 'not-yet' | 'over';

export function notTaken(
  { status, opensOn, closesOn }: Pick<Round, 'status' | 'opensOn' | 'closesOn'>,
  today: Temporal.PlainDate,
): NotTaken | undefined {
  if (status !== 'open' || Temporal.PlainDate.compare(today, closesOn) > 0) return 'over';
  return hasBegun({ opensOn }, today) ? undefined : 'not-yet';
}
