import type { Band } from '#kernel/disclosure/public-count.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId, PublishedReportId } from '#kernel/ids.ts';
import { type PositionRule, publishedPosition } from './published-position.ts';
import type { AnswerReader, KeptReport } from './report.ts';
import type { ReportStatus } from './report-status.ts';

/** Whether somebody still has to do something about it. */
export const PUBLISHED_STATES = ['open', 'closed'] as const;
export type PublishedState = (typeof PUBLISHED_STATES)[number];

/** What everybody reads of a report: words, and a place that its category allows. */
export interface PublishedReport {
  readonly id: PublishedReportId;
  readonly category: string;
  readonly status: ReportStatus;
  readonly words: string;
  readonly placeWords: string;
  readonly positionRule: PositionRule;
  readonly position: Point | undefined;
  readonly areaId: AreaId | undefined;
  readonly submittedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** An exact count on one page today and tomorrow would say when a neighbour pressed. */
  readonly supporters: Band;
  /** Not of what was public in another system and was taken over as it stood, until somebody here has seen to it. */
  readonly isLookedAt: boolean;
  readonly answerReader: AnswerReader;
}

/** As it is written: the beat is that of the public position, so that it reveals no more than the map. */
export interface NewPublished extends PublishedReport {
  readonly beatId: AreaId | undefined;
}

/** What became of it: never what its author was told, which was for them alone. */
export interface PublishedStep {
  readonly at: Temporal.Instant;
  readonly status: ReportStatus;
}

/** As those who publish see it. */
export interface KeptPublished extends Omit<PublishedReport, 'supporters'> {
  readonly supporters: number;
  /** When its words were written last: of two who edit, the second is shown what the first wrote. */
  readonly editedAt: Temporal.Instant;
  readonly isHidden: boolean;
}

type Place = Pick<PublishedReport, 'positionRule' | 'position' | 'placeWords'>;

/** Where it is, as everybody may know: words lead to a door as well as a point does. */
export function publishedPlace(
  { positionRule, position }: Pick<KeptReport, 'positionRule' | 'position'>,
  placeWords: string,
): Place {
  return {
    positionRule,
    position: publishedPosition(positionRule, position),
    placeWords: positionRule === 'place' ? placeWords : '',
  };
}
