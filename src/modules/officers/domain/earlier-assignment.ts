import type { AreaId } from '#kernel/ids.ts';
import type { Officer } from './officer.ts';

/** Somebody who answered here once. Her card and telephone are not shown: she may be anywhere now. */
export interface EarlierAssignment {
  readonly areaId: AreaId;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly kind: Officer['kind'];
  readonly wordForm: Officer['wordForm'];
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
}
