import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import { givePromisePage } from '#modules/promises/index.ts';
import { asSource } from '../../../domain/asked-at.ts';
import { isBegun } from '../../../domain/meeting-status.ts';
import { readDeskMeeting } from '../../../use-cases/read-desk-meeting.ts';
import { hostsOf, titleOf } from '../../meeting-words.ts';
import { deskListPath, deskPath, meetingIdOf } from '../desk-pages.ts';
import { meetingsDeskText } from '../messages/index.ts';
import type { TalkDesk } from './talk-desk.ts';

/** `/desk/meetings/{id}/promise`: what somebody promised there, and the next one at once. */
export async function promiseAtMeeting(context: TalkDesk, request: PageRequest): Promise<Answer> {
  const id = meetingIdOf(request);
  const read = id && (await readDeskMeeting(context, { id }));
  if (!read?.ok || !read.value.mayRecord) return refusal('absent');
  const { meeting } = read.value;
  if (!isBegun(meeting, context.platform.clock.now())) return refusal('absent');
  const { locale } = request;
  const back = deskPath(locale, meeting.id);
  return await givePromisePage(context, request, {
    source: asSource(meeting),
    path: `/desk/meetings/${meeting.id}/promise`,
    crumbs: [
      { text: meetingsDeskText.in(locale)('meetings'), href: deskListPath(locale) },
      { text: titleOf(locale, meeting), href: back },
    ],
    back,
    begun: { officerId: hostsOf(context, meeting)[0]?.id ?? '', areaId: meeting.areaId },
    done: () => `${back}?done=promise`,
  });
}
