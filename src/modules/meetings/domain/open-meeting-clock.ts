import type { AreaId } from '../../../kernel/ids.ts';

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
  const dueOn = lastOn ? lastOn.add({ months: MONTHS }) : today;
  return { areaId, lastOn, dueOn, plannedOn, state: stateOf(dueOn, plannedOn, today) };
}

function stateOf(
  dueOn: Temporal.PlainDate,
  plannedOn: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): OpenMeetingClock['state'] {
  const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) < 0;
  if (isBefore(dueOn, today)) return 'late';
  if (plannedOn && !isBefore(dueOn, plannedOn)) return 'planned';
  return isBefore(today.add({ days: DAYS_BEFORE }), dueOn) ? 'later' : 'soon';
}
