import type { ImportDraftId } from '#kernel/ids.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { deskListPath } from '../desk-pages.ts';
import { meetingsDeskText } from '../messages/index.ts';
import { calendarImportText } from './messages/index.ts';

/** The page of a calendar that is looked at, or what is done with it. */
export function importPath(locale: Locale, id: ImportDraftId, act: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/meetings/import/${id}${act}`);
}

/** From the meetings to a calendar, and to one file where there is one. */
export function importCrumbs(locale: Locale, file?: string) {
  const meetings = { text: meetingsDeskText.in(locale)('meetings'), href: deskListPath(locale) };
  const title = calendarImportText.in(locale)('title');
  if (file === undefined) return [meetings, { text: title }];
  const form = { text: title, href: localePath(locale, '/desk/meetings/import') };
  return [meetings, form, { text: file }];
}
