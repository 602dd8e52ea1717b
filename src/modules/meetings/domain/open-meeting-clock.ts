import type { AreaId } from '#kernel/ids.ts';

/** Article 88 of the Law on the National Police: heads meet residents and their council at least every two months. */
const MONTHS = 2;
/** So long before its last day whoever plans meetings is told. */
const DAYS_BEFORE = 21;

export interface OpenMeetingClock {
  readonly areaId: AreaId;
  /** When there was one last; undefined: never, as far as this installation knows. */
  readonly lastOn: Temporal.PlainDate | undefined;
  /** The last day for the next one; today where there was none yet. */
  readonly dueOn: Temporal.PlainDate;
  /** One that is published and to come. */
  readonly plannedOn: Temporal.PlainDate | undefined;
  /** `planned`: in time; `late`: nothing in time can be planned any more. */
  readonly state: 'planned' | 'later' | 'soon' | 'late';
}

/** How a hromada stands with its open meetings. */
export function openMeetingClock(
  areaId: AreaId,
  {
    lastOn,
    plannedOn,
  }: {
    readonly lastOn: Temporal.PlainDate | undefined;
    readonly plannedOn: Temporal.PlainDate | undefined;
  },
  today: Temporal.PlainDate,
): OpenMeetingClock {
  const inTime = (lastOn ?? today).add({ months: MONTHS });
  const state = stateOf({ lastOn, plannedOn, inTime }, today);
  return { areaId, lastOn, dueOn: lastOn ? inTime : today, plannedOn, state };
}

function stateOf(
  {
    lastOn,
    plannedOn,
    inTime,
  }: Pick<OpenMeetingClock, 'lastOn' | 'plannedOn'> & { readonly inTime: Temporal.PlainDate },
  today: Temporal.PlainDate,
): OpenMeetingClock['state'] {
  const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) < 0;
  if (isBefore(inTime, today)) return 'late';
  if (plannedOn && !isBefore(inTime, plannedOn)) return 'planned';
  // Of one that was never held nobody knows how long ago another was.
  return lastOn && isBefore(today.add({ days: DAYS_BEFORE }), inTime) ? 'later' : 'soon';
}
