import { type CalendarEvent, writeCalendar } from '#platform/calendar/write-calendar.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ANY_SITE } from '#ui/feeds/feed.ts';
import { shortNameIn } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { listMeetings, type MeetingsAsked } from '../use-cases/list-meetings.ts';
import { listReceptionDays } from '../use-cases/list-reception-days.ts';
import { readMeeting } from '../use-cases/read-meeting.ts';
import { type CalendarSite, calendarEvent } from './calendar-event.ts';
import { titleOf } from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { receptionEvent } from './reception-event.ts';

/** A calendar is read by programs, which want all of it; a megabyte or two is what telephones take. */
const EVENTS = 5_000;
/** What was cancelled or moved lately stays in it, so that it goes from where it stood. */
const DAYS_BACK = 31;

/** The calendar of one officer: everything that she comes to, and her own hours. */
export async function officerCalendar(
  context: MeetingsContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, params } = request;
  const officer = context.officers.bySlug(params['slug'] ?? '');
  if (!officer) return refusal('absent');
  const name = [meetingsText.in(locale)('feeds.calendar.name'), shortNameIn(locale, officer)];
  return await calendarOf(context, request, { officerId: officer.id }, name.join(': '));
}

/** One meeting, to be put into a calendar. */
export async function meetingCalendar(
  context: MeetingsContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, params, publicUrl } = request;
  const read = await readMeeting(context, { slug: params['slug'] ?? '' });
  if (!read.ok) return refusal('absent');
  const event = calendarEvent(context, locale, siteOf(publicUrl), read.value);
  return calendarDocument(context, request, [event], titleOf(locale, read.value));
}

/** Meetings to come, and the hours of officers’ cards among them. */
export async function calendarOf(
  context: MeetingsContext,
  request: PageRequest,
  asked: Pick<MeetingsAsked, 'areaId' | 'officerId' | 'kind'>,
  name: string,
): Promise<Answer> {
  const { clock } = context.platform;
  const { locale } = request;
  const site = siteOf(request.publicUrl);
  // From a day, not a moment: asked twice a day it is the same, and nothing is sent again.
  const today = clock.today().toZonedDateTime(clock.timeZone).toInstant();
  const from = today.subtract({ hours: 24 * DAYS_BACK });
  const listed = await listMeetings(context, { ...asked, from, limit: EVENTS });
  if (!listed.ok) return refusal('absent');
  const { meetings } = listed.value;
  const isOfReceptions = asked.kind === undefined || asked.kind === 'reception';
  const room = isOfReceptions ? EVENTS - meetings.length : 0;
  const receptions = listReceptionDays(context, asked, room);
  const events = [
    ...meetings.map((meeting) => calendarEvent(context, locale, site, meeting)),
    ...(receptions.ok ? receptions.value : []).map((one) =>
      receptionEvent(context, locale, site, one),
    ),
  ];
  return calendarDocument(context, request, events, name);
}

function calendarDocument(
  context: MeetingsContext,
  { locale, path, publicUrl }: PageRequest,
  events: readonly CalendarEvent[],
  name: string,
): Answer {
  const text = writeCalendar({
    name,
    language: locale,
    url: publicUrl + localePath(locale, path),
    timeZone: context.platform.clock.timeZone,
    events,
  });
  return document(text, 'text/calendar; charset=utf-8', ANY_SITE);
}

function siteOf(publicUrl: string): CalendarSite {
  return { publicUrl, hostname: new URL(publicUrl).hostname };
}
