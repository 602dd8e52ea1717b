import type { Answer, PageRequest } from '#platform/http/route.ts';
import { OWN_ACTS } from '../../domain/call/own-talk.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { actOnOwnTalk } from '../../use-cases/call/act-on-own-talk.ts';
import { showOwnTalk } from './own-talk.tsx';
import { askForCode } from './part-page.tsx';

/** `POST /receipt/talk`: the page, or something done with the talk. What opens nothing is asked for again, at the one door. */
export async function actOnOwnTalkPage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const pass = request.form.get('code') ?? '';
  const act = OWN_ACTS.find((one) => one === request.form.get('go'));
  if (!act) return (await showOwnTalk(context, request, pass)) ?? askForCode(request);
  const done = await actOnOwnTalk(context, pass, act);
  if (!done.ok && done.refusal === 'absent') return askForCode(request);
  const became = done.ok ? act : done.refusal;
  // Whoever left it is shown no talk that is not theirs any more.
  const shown = became !== 'absent' && (await showOwnTalk(context, request, pass, became));
  return shown || askForCode(request);
}
