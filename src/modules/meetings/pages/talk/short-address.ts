import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { parseShortCode } from '#kernel/text/short-code.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { MeetingsContext } from '../../domain/meetings-context.ts';
import { readMeetingOfCode } from '../../use-cases/short-address.ts';
import type { FindShortCode } from '#ui/receipt/open-receipt.ts';
import { meetingPath } from '../meeting-words.ts';

/** Where the code of a meeting leads. */
export function findMeetingPath(context: MeetingsContext): FindShortCode {
  return async (locale, code) => {
    const read = await readMeetingOfCode(context, { code });
    return read.ok ? meetingPath(locale, read.value.slug) : undefined;
  };
}

/** `/m/K7M2PX`: what stands on a poster and on the wall of the hall, and leads to the meeting’s page. */
export async function openShortAddress(
  context: MeetingsContext,
  { locale, params }: PageRequest,
): Promise<Answer> {
  const code = parseShortCode(params['code'] ?? '');
  const path = code && (await findMeetingPath(context)(locale, code));
  return path ? redirect(path) : refusal('absent');
}

/** `/m/K7M2PX`, with the locale’s prefix; the whole address where it has none. */
export function shortPath(locale: Locale, { code, slug }: Pick<Meeting, 'code' | 'slug'>): string {
  return code === undefined ? meetingPath(locale, slug) : localePath(locale, `/m/${code}`);
}

/** As it is read from a wall: without what every browser adds itself. */
export function spokenAddress(publicUrl: string, path: string): string {
  return `${publicUrl}${path}`.replace(/^https?:\/\//, '');
}
