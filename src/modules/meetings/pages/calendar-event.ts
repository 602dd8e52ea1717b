import type { Locale } from '#platform/i18n/locales.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { CalendarEvent } from '#platform/calendar/write-calendar.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { alarmWords } from './alarm-words.ts';
import { hostNames, meetingPath, placeBefore, placeLine, titleOf } from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { accessWords, languageWords } from './place-words.ts';
import { saysOf } from './says-of.ts';
import { signUpWords } from './sign-up-section.tsx';

/** Where what stands in a calendar can be read of; taken apart once for thousands of events. */
export interface CalendarSite {
  readonly publicUrl: string;
  readonly hostname: string;
}

/** A meeting as it stands in calendars: cancelled ones stay in it, since phones would keep them. */
export function calendarEvent(
  context: MeetingsContext,
  locale: Locale,
  { publicUrl, hostname }: CalendarSite,
  meeting: Meeting,
): CalendarEvent {
  const t = meetingsText.in(mainLocale(locale));
  const { kind, status, reason, about } = meeting;
  const elsewhere = placeBefore(meeting);
  const hosts = hostNames(context, locale, meeting);
  const lines = [
    reason === '' ? '' : t('page.reason', { reason }),
    elsewhere
      ? `${t('elsewhere')}. ${t('page.place.before')} ${placeLine(context, locale, elsewhere)}`
      : '',
    saysOf(locale, meeting),
    signUpWords(locale, meeting) ?? '',
    saidIn(locale, about),
    hosts === '' ? '' : t('poster.who', { names: hosts }),
    ...placeLines(context, locale, meeting),
  ];
  return {
    uid: `${meeting.id}@${hostname}`,
    sequence: meeting.sequence,
    changedAt: meeting.changedAt,
    isCancelled: status === 'cancelled',
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: plain(summaryOf(locale, meeting)),
    description: plain(lines.filter((line) => line !== '').join('\n')),
    location: plain(placeLine(context, locale, meeting)),
    position: meeting.position,
    url: publicUrl + meetingPath(locale, meeting.slug),
    categories: [t(`kind.${kind}`)],
  };
}

/** How one gets there and in, and what is done when an alarm sounds; of one that is cancelled nobody asks. */
function placeLines(context: MeetingsContext, locale: Locale, meeting: Meeting): readonly string[] {
  if (meeting.status === 'cancelled') return [];
  const t = meetingsText.in(mainLocale(locale));
  const there = saidIn(locale, meeting.gettingThere);
  const access = accessWords(locale, meeting);
  return [
    there === '' ? '' : `${t('page.there')}: ${there}`,
    access === '' ? '' : `${t('page.access')}: ${access}`,
    // Of the language that everybody expects nobody has to read.
    meeting.languages.join() === 'uk'
      ? ''
      : `${t('page.languages')}: ${languageWords(locale, meeting)}`,
    `${t('page.alarm')}: ${alarmWords(context, locale, meeting)}`,
  ];
}

/** Most telephones show the title alone: it says what changed. */
function summaryOf(locale: Locale, meeting: Meeting): string {
  const title = titleOf(locale, meeting);
  const { status } = meeting;
  if (status !== 'cancelled' && status !== 'moved') return title;
  return meetingsText.in(mainLocale(locale))(`calendar.${status}`, { title });
}

/** What keeps words together on a page only confuses a search in a calendar. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
