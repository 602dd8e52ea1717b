import { parseId, type SlotId, type TalkId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { formatDay, formatTime, formatTimeRange } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { WholeForum } from '../../domain/forum.ts';
import { dayOf, daysOf } from '../../domain/schedule/hours.ts';
import type { Moments } from '#kernel/time/local-times.ts';
import { deskForumPath, type ForumDesk } from '../desk/desk-pages.ts';

export function programmePath(
  locale: Locale,
  { id }: Pick<WholeForum, 'id'>,
  page: `/${string}` | '' = '',
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams(query);
  return deskForumPath(locale, id, `/programme${page}`) + (asked.size > 0 ? `?${asked}` : '');
}

export function talkIdOf({ params }: PageRequest): TalkId | undefined {
  return parseId<'talk'>(params['talk'] ?? '');
}

export function slotIdOf({ params }: PageRequest): SlotId | undefined {
  return parseId<'slot'>(params['slot'] ?? '');
}

/** The day that is asked for, or the first one. */
export function chosenDay(
  { platform: { clock } }: ForumDesk,
  forum: WholeForum,
  asked: string,
): Temporal.PlainDate {
  const days = daysOf(forum, clock.timeZone);
  const [first = dayOf(forum.startsAt, clock.timeZone)] = days;
  return days.find((day) => day.toString() === asked) ?? first;
}

/** «субота, 19 грудня» */
export function dayWords(locale: Locale, day: Temporal.PlainDate): string {
  return formatDay(locale, day, { weekday: 'long', year: false });
}

/** «11:00–11:20» */
export function hoursWords({ platform: { clock } }: Pick<ForumDesk, 'platform'>, moments: Moments) {
  const [from, to] = [moments.startsAt, moments.endsAt].map((moment) =>
    moment.toZonedDateTimeISO(clock.timeZone).toPlainTime().toString({ smallestUnit: 'minute' }),
  );
  return formatTimeRange(from ?? '', to ?? '');
}

/** «11:05», of so many minutes since midnight. */
export function minuteWords(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60];
  return formatTime(`${hours}:${String(minutes).padStart(2, '0')}`);
}

/** «Великий зал»; of what is in all of them, or in one that is no more, `otherwise`. */
export function roomWords(
  locale: Locale,
  { rooms }: Pick<WholeForum, 'rooms'>,
  roomId: string | undefined,
  otherwise: string,
): string {
  const room = rooms.find(({ id }) => id === roomId);
  return room ? saidIn(locale, room.name) : otherwise;
}
