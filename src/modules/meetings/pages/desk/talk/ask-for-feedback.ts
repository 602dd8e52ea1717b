import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { openFeedback } from '../../../use-cases/open-feedback.ts';
import { deskPath, meetingIdOf } from '../desk-pages.ts';
import type { TalkDesk } from './talk-desk.ts';

/** `POST /desk/meetings/{id}/feedback`: in one press. */
export async function askForFeedback(context: TalkDesk, request: PageRequest): Promise<Answer> {
  const id = meetingIdOf(request);
  const opened = id && (await openFeedback(context, { id }));
  if (!opened || (!opened.ok && opened.refusal === 'absent')) return refusal('absent');
  const done = opened.ok ? 'feedback' : 'no-feedback';
  return redirect(`${deskPath(request.locale, id)}?done=${done}`);
}
