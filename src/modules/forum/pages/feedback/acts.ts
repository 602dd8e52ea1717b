import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { askAboutTalk, askAboutTalks } from '../../use-cases/feedback/ask-about-talks.ts';
import { tellFeedback } from '../../use-cases/feedback/tell-feedback.ts';
import { type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { deskTalkPath, talkIdOf } from '../review-desk/review-paths.ts';
import { deskFeedbackPath } from './feedback-place.ts';

/** `POST /desk/forum/{id}/feedback`: about every talk of the programme, in one press. */
export async function askAboutAll(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const forumId = forumIdOf(request);
  const asked = forumId && (await askAboutTalks(context, { forumId }));
  if (!forumId || !asked?.ok) return refusal('absent');
  const done = asked.value > 0 ? 'asked' : 'nothing-asked';
  return redirect(`${deskFeedbackPath(request.locale, forumId)}?done=${done}`);
}

/** `POST /desk/forum/{id}/feedback/release`: what was answered about talks that are over. */
export async function releaseAll(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const forumId = forumIdOf(request);
  const told = forumId && (await tellFeedback(context, { forumId }));
  if (!forumId || !told?.ok) return refusal('absent');
  const done = told.value > 0 ? 'told' : 'nothing-told';
  return redirect(`${deskFeedbackPath(request.locale, forumId)}?done=${done}`);
}

/** `POST /desk/forum/talks/{talk}/feedback`: about this one alone. */
export async function askAboutOne(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = talkIdOf(request);
  const asked = id && (await askAboutTalk(context, { id }));
  if (!id || !asked || (!asked.ok && asked.refusal === 'absent')) return refusal('absent');
  const done = asked.ok ? 'feedback' : 'no-feedback';
  return redirect(`${deskTalkPath(request.locale, id)}?done=${done}`);
}
