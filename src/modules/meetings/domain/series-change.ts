import { instantsOf, type LocalTimes, localTimes } from '#kernel/time/local-times.ts';
import type { Meeting, MeetingSaid } from './meeting.ts';
import { isComing } from './meeting-status.ts';
import { withPlaceBefore } from './same-place.ts';

export type Hours = Pick<LocalTimes, 'from' | 'to'>;

/** What becomes of one day of a series and all that follow: fields that are named, and hours. */
export interface SeriesChange {
  readonly fields: Partial<MeetingSaid>;
  /** Undefined: each keeps its own. */
  readonly hours: Hours | undefined;
  /** Why they are moved, for everybody. */
  readonly reason: string;
}

/** In the order in which a form asks for them. */
export const SAID_FIELDS = [
  'kind',
  'title',
  'about',
  'areaId',
  'place',
  'gettingThere',
  'position',
  'access',
  'shelter',
  'languages',
  'hostIds',
  'places',
] as const satisfies readonly (keyof MeetingSaid)[];
export type SaidField = (typeof SAID_FIELDS)[number];

/** What is said otherwise now: a day that has something else of its own loses only that. */
export function fieldsChanged(meeting: MeetingSaid, said: MeetingSaid): Partial<MeetingSaid> {
  const changed = SAID_FIELDS.filter((name) => !isSame(meeting[name], said[name]));
  return Object.fromEntries(changed.map((name) => [name, said[name]]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

/** In whichever order somebody ticked them, or a row names its fields. */
function inOrder(_: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Undefined: as they are. */
export function hoursChanged(meeting: Meeting, hours: Hours, timeZone: string): Hours | undefined {
  const { from, to } = localTimes(meeting, timeZone);
  const isAsItWas = from.equals(hours.from) && to.equals(hours.to);
  return isAsItWas ? undefined : hours;
}

/**
 * One of its days after that; undefined: it says all of it already. Of a draft nobody is told; what everybody has read
 * is moved where it begins at another time, and says so.
 */
export function changedDay(
  day: Meeting,
  { fields, hours, reason }: SeriesChange,
  { now, timeZone }: { readonly now: Temporal.Instant; readonly timeZone: string },
): Meeting | undefined {
  const times = hours && instantsOf({ ...localTimes(day, timeZone), ...hours }, timeZone);
  const isElsewhen =
    times && !(times.startsAt.equals(day.startsAt) && times.endsAt.equals(day.endsAt));
  const said = { ...day, ...fields };
  if (!isElsewhen && Object.keys(fieldsChanged(day, said)).length === 0) return undefined;
  const changed = withPlaceBefore(day, { ...said, ...times, changedAt: now });
  if (!isComing(day.status)) return changed;
  const sequence = day.sequence + 1;
  return changed.startsAt.equals(day.startsAt)
    ? { ...changed, sequence }
    : { ...changed, sequence, status: 'moved', movedFrom: day.startsAt, reason };
}
