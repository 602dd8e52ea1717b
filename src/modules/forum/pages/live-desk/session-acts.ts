import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { changeLiveSession } from '../../use-cases/live/change-live-session.ts';
import { changingLiveSchema, moderatingSchema } from '../../use-cases/live/live-schemas.ts';
import { moderateQuestion } from '../../use-cases/live/moderate-question.ts';
import { type LiveDesk, liveDeskPath, type SessionAddress, sessionIn } from './live-desk.ts';

/** One of the buttons beside a question. What a colleague did meanwhile is said, and shown. */
export async function moderateAct(context: LiveDesk, request: PageRequest): Promise<Answer> {
  const address = sessionIn(request);
  const parsed = moderatingSchema.safeParse(Object.fromEntries(request.form));
  if (!address || !parsed.success || !parsed.data.question) return refusal('absent');
  const { question, act, reason } = parsed.data;
  const given = { session: address, question, act, reason };
  const moderated = await moderateQuestion(context, given);
  if (moderated.ok) return back(request, address, 'moderated');
  switch (moderated.refusal) {
    case 'absent':
      return refusal('absent');
    case 'reason-missing':
      return back(request, address, 'reason');
    case 'impossible':
    case 'over':
      return back(request, address, moderated.refusal);
  }
}

/** No more questions, questions again, or the end. */
export async function sessionAct(context: LiveDesk, request: PageRequest): Promise<Answer> {
  const address = sessionIn(request);
  const parsed = changingLiveSchema.safeParse(Object.fromEntries(request.form));
  if (!address || !parsed.success) return refusal('absent');
  const changed = await changeLiveSession(context, { ...address, status: parsed.data.status });
  if (changed.ok) return back(request, address, 'changed');
  return changed.refusal === 'absent' ? refusal('absent') : back(request, address, 'over');
}

function back({ locale }: PageRequest, address: SessionAddress, done: string): Answer {
  return redirect(`${liveDeskPath(locale, address)}?done=${done}`);
}
