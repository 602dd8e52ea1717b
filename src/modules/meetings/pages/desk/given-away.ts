import type { Answer, PageRequest } from '#platform/http/route.ts';
import { givenAwayPage } from '#modules/officers/index.ts';
import { findHostsOfMeeting } from '../../use-cases/find-hosts-of-meeting.ts';
import { deskListPath, meetingIdOf, type MeetingsDesk } from './desk-pages.ts';
import { meetingsDeskText } from './messages/index.ts';

/** Who holds a meeting now, for an officer who held it before. */
export async function meetingGivenAway(
  context: MeetingsDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale } = request;
  const t = meetingsDeskText.in(locale);
  const id = meetingIdOf(request);
  const found = id && (await findHostsOfMeeting(context, { id }));
  const list = { text: t('meetings'), href: deskListPath(locale) };
  const words = { title: t('given-away'), list, back: t('given-away.back') };
  return await givenAwayPage(context, request, found, words);
}
