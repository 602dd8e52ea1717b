import {
  type Answer,
  document,
  type PageRequest,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ANY_SITE, type FeedEntry, feedType } from '#ui/feeds/feed.ts';
import { writeFeed } from '#ui/feeds/write-feed.tsx';
import { uiText } from '#ui/messages/index.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { listMeetings } from '../use-cases/list-meetings.ts';
import { calendarOf } from './calendar-document.ts';
import { type Ending, feedPath } from './feed-links.ts';
import { listPath } from './listed-area.ts';
import { meetingPath, placeLine, titleOf, whenOf } from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { readNarrowing } from './narrowing.ts';
import { saysOf } from './says-of.ts';

const ENTRIES = 50;

/** What is to come, of the whole installation. */
export function meetingsFeed(ending: Ending) {
  return (context: MeetingsContext, request: PageRequest): Promise<Answer> =>
    feedOf(context, request, undefined, ending);
}

export function areaMeetingsFeed(ending: Ending) {
  return async (context: MeetingsContext, request: PageRequest): Promise<Answer> => {
    const found = context.areas.bySlug(request.params['slug'] ?? '');
    if (!found) return refusal('absent');
    if (found.moved) {
      const to = localePath(request.locale, feedPath(found.area, ending));
      return redirect(to, { permanent: true });
    }
    return await feedOf(context, request, found.area, ending);
  };
}

async function feedOf(
  context: MeetingsContext,
  request: PageRequest,
  area: Area | undefined,
  ending: Ending,
): Promise<Answer> {
  const { locale, publicUrl } = request;
  const t = meetingsText.in(locale);
  const title = area ? t('list.title.in', { area: nameIn(locale, area) }) : t('list.title');
  const { kind } = readNarrowing(request.query);
  if (ending === 'ics') {
    return await calendarOf(context, request, { areaId: area?.id, kind }, title);
  }
  const listed = await listMeetings(context, { areaId: area?.id, kind, limit: ENTRIES });
  if (!listed.ok) return refusal('absent');
  const { meetings } = listed.value;
  const address = (path: string) => publicUrl + localePath(locale, path);
  const body = writeFeed(ending, {
    title,
    description: t('list.lead'),
    language: locale,
    author: uiText.in(locale)('name'),
    home: address(listPath(area)),
    self: address(feedPath(area, ending)),
    updated: lastChange(meetings) ?? startOfDay(context),
    entries: meetings.map((meeting) => entryOf(context, request, meeting)),
  });
  return document(body, feedType(ending), ANY_SITE);
}

function entryOf(
  context: MeetingsContext,
  { locale, publicUrl }: PageRequest,
  meeting: Meeting,
): FeedEntry {
  const { clock } = context.platform;
  const t = meetingsText.in(locale);
  const when = whenOf(locale, meeting, clock.timeZone, clock.today());
  const { status, kind, position, reason } = meeting;
  const isChanged = status === 'cancelled' || status === 'moved';
  const title = titleOf(locale, meeting);
  return {
    id: meeting.id,
    url: publicUrl + meetingPath(locale, meeting.slug),
    title: `${isChanged ? t(`calendar.${status}`, { title }) : title}: ${when}`,
    words: [reason, saidIn(locale, meeting.about) || saysOf(locale, meeting)]
      .filter((one) => one !== '')
      .join('\n'),
    note: `${when}, ${placeLine(context, locale, meeting)}`,
    category: t(`kind.${kind}`),
    published: meeting.publishedAt ?? meeting.changedAt,
    updated: meeting.changedAt,
    position: position && { kind: 'point', point: position },
  };
}

function lastChange(meetings: readonly Meeting[]): Temporal.Instant | undefined {
  return meetings
    .map(({ changedAt }) => changedAt)
    .toSorted(Temporal.Instant.compare)
    .at(-1);
}

function startOfDay({ platform: { clock } }: MeetingsContext): Temporal.Instant {
  return clock.today().toZonedDateTime(clock.timeZone).toInstant();
}
