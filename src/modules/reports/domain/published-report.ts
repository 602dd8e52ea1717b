import type { Point } from '../../../kernel/geometry/geometry.ts';
import type { AreaId, PublishedReportId } from '../../../kernel/ids.ts';
import { publishedPosition } from './published-position.ts';
import type { KeptReport } from './report.ts';
import type { ReportStatus } from './report-status.ts';

/** What everybody reads of a report: words that an officer looked at, and a place that its category allows. */
export interface PublishedReport {
  readonly id: PublishedReportId;
  readonly category: string;
  readonly status: ReportStatus;
  readonly words: string;
  readonly placeWords: string;
  readonly position: Point | undefined;
  readonly areaId: AreaId | undefined;
  readonly submittedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly supporters: number;
}

/** As those who publish see it. */
export interface KeptPublished extends PublishedReport {
  /** When its words were written last: of two who edit, the second is shown what the first wrote. */
  readonly editedAt: Temporal.Instant;
  readonly isHidden: boolean;
}

type Place = Pick<PublishedReport, 'position' | 'placeWords'>;

/** Where it is, as everybody may know: words lead to a door as well as a point does. */
export function publishedPlace(
  { positionRule, position }: Pick<KeptReport, 'positionRule' | 'position'>,
  placeWords: string,
): Place {
  return {
    position: publishedPosition(positionRule, position),
    placeWords: positionRule === 'place' ? placeWords : '',
  };
}
