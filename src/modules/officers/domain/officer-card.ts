import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { Officer, OfficerKind, Reception } from './officer.ts';

/** An officer's answering for an area, from a day to a day (the last included); undefined: still. */
export interface AssignedArea {
  readonly areaId: AreaId;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate | undefined;
}

/** Who stands in while the officer is away, with what one needs to call. */
export interface Deputy {
  readonly id: OfficerId;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly kind: OfficerKind;
  readonly wordForm: Officer['wordForm'];
  readonly phones: readonly string[];
}

export interface Absence {
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  readonly deputy: Deputy | undefined;
}

/** All that the card shows of one officer on one day. */
export interface OfficerCard {
  readonly officer: Officer;
  /** In force on that day, the longest first. */
  readonly assignments: readonly AssignedArea[];
  readonly receptions: readonly Reception[];
  /** In force on that day. */
  readonly absence: Absence | undefined;
  readonly leftOn: Temporal.PlainDate | undefined;
}

/** A number that nobody has tried for so many days is shown as one that has not been checked for long. */
const STALE_AFTER_DAYS = 90;

/** The last day on which a check is too long ago today. */
export function lastStaleDay(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ days: STALE_AFTER_DAYS });
}

export type CheckState = 'never' | 'fresh' | 'stale';

export function checkState(
  checkedOn: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): CheckState {
  if (!checkedOn) return 'never';
  return Temporal.PlainDate.compare(checkedOn, lastStaleDay(today)) > 0 ? 'fresh' : 'stale';
}

/** Since when the officer has answered here: the earliest of the assignments in force. */
export function hereSince(card: OfficerCard): Temporal.PlainDate | undefined {
  return card.assignments
    .map((assignment) => assignment.startsOn)
    .sort(Temporal.PlainDate.compare)
    .at(0);
}

/** From that day on the officer is nobody's here: no telephone is shown any more. */
export function hasLeft(card: Pick<OfficerCard, 'leftOn'>, today: Temporal.PlainDate): boolean {
  return card.leftOn !== undefined && Temporal.PlainDate.compare(card.leftOn, today) <= 0;
}
