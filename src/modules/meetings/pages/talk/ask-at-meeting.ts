import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import { askPage } from '#modules/promises/index.ts';
import { asSource, isAskedAt } from '../../domain/asked-at.ts';
import { readMeeting } from '../../use-cases/read-meeting.ts';
import type { MeetingPages } from '../meeting-pages.ts';
import { hostsOf, meetingPath, titleOf, whenOf } from '../meeting-words.ts';

/** `/meeting/:slug/ask`: before it and during it, without an account. */
export async function askAtMeeting(context: MeetingPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const { clock } = context.platform;
  const read = await readMeeting(context, { slug: request.params['slug'] ?? '' });
  if (!read.ok) return refusal('absent');
  const meeting = read.value;
  if (!isAskedAt(meeting, clock.now(), clock.timeZone)) return refusal('gone');
  const title = titleOf(locale, meeting);
  const hosts = hostsOf(context, meeting);
  return await askPage(context, request, {
    name: `${title}, ${whenOf(locale, meeting, clock.timeZone, clock.today())}`,
    kind: 'meeting',
    areaId: meeting.areaId,
    // Of several who come, whom its asker chooses, or who is named first; of none, whoever answers for that place.
    officerId: hosts[0]?.id,
    officers: hosts,
    source: asSource(meeting),
    back: { text: title, href: meetingPath(locale, meeting.slug) },
    path: `/meeting/${meeting.slug}/ask`,
  });
}
