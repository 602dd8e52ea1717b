import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { FORM_KEY_ISLANDS } from '#ui/components/form-key.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { readMeeting } from '../use-cases/read-meeting.ts';
import { MeetingContent } from './meeting-content.tsx';
import type { PublicMeetingPages } from './meeting-pages.ts';
import { askSection, meetingTalk } from './talk/meeting-talk.tsx';
import { meetingJsonLd } from './meeting-json-ld.ts';
import { placeLine, titleOf, whenOf } from './meeting-words.ts';
import { placesLeft } from './sign-up-section.tsx';

/** `/meeting/kava-sadove-2026-12-03` */
export async function meetingPage(
  context: PublicMeetingPages,
  request: PageRequest,
): Promise<Answer> {
  const { locale, publicUrl } = request;
  const read = await readMeeting(context, { slug: request.params['slug'] ?? '' });
  if (!read.ok) return refusal('absent');
  const meeting = read.value;
  const places = await placesLeft(context, meeting);
  const props = { context, request, meeting };
  const [talk, ask] = [await meetingTalk(props), askSection(props)];
  const { clock } = context.platform;
  const when = whenOf(locale, meeting, clock.timeZone, clock.today());
  return page(
    <PublicPage
      request={request}
      title={`${titleOf(locale, meeting)}, ${when}`}
      description={`${when}, ${placeLine(context, locale, meeting)}`}
      styles={['published.css', 'survey.css']}
      islands={places ? FORM_KEY_ISLANDS : []}
      jsonLd={meetingJsonLd(context, locale, publicUrl, meeting, places?.left)}
    >
      <MeetingContent {...props} places={places} talk={talk} ask={ask} />
    </PublicPage>,
  );
}
