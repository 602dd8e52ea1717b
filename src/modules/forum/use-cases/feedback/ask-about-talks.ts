import type { ForumId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { changeRound, openRound } from '#modules/surveys/index.ts';
import { isToAskAbout, type TalkAsked } from '../../domain/asked-talk.ts';
import { asAsked, askedFrom, daysToCome } from '../../domain/feedback.ts';
import type { FeedbackContext } from '../../domain/forum-context.ts';
import { findTalk } from '../../storage/load-talks.ts';
import { readFeedbackDesk } from './read-feedback-desk.ts';

/** The questionnaire that comes with Poruch. */
const QUESTIONNAIRE = 'talk-feedback';

/** `not-now`: nobody can hear it, or everybody is asked about it already. */
export type AskRefusal = 'absent' | 'not-now';

/** Asks whoever hears this talk what they thought of it, from its day on. */
export async function askAboutTalk(
  context: FeedbackContext,
  { id }: { readonly id: TalkId },
): Promise<Result<undefined, AskRefusal>> {
  const talk = await findTalk(context.platform.database.write, id);
  const read = talk && (await readFeedbackDesk(context, talk.forumId));
  // Of a draft nobody but its author knows.
  if (!read?.ok || talk?.status === 'draft') return refuse('absent');
  const asked = read.value.talks.find((one) => one.talk.id === id);
  return asked ? await ask(context, asked) : refuse('not-now');
}

/** The same of every talk of a forum that nobody is asked about yet, in one press. Answers of how many it was. */
export async function askAboutTalks(
  context: FeedbackContext,
  { forumId }: { readonly forumId: ForumId },
): Promise<Result<number, 'absent'>> {
  const read = await readFeedbackDesk(context, forumId);
  if (!read.ok) return read;
  let count = 0;
  for (const asked of read.value.talks) {
    if ((await ask(context, asked)).ok) count += 1;
  }
  return ok(count);
}

/** One that was closed before anybody answered, as when its talk had been taken out, goes on. */
async function ask(
  context: FeedbackContext,
  asked: TalkAsked,
): Promise<Result<undefined, AskRefusal>> {
  if (!isToAskAbout(asked) || !asked.slot) return refuse('not-now');
  const { clock } = context.platform;
  const last = asked.rounds.at(-1);
  const done = last
    ? await changeRound(context, { id: last.round.id, act: 'reopen' })
    : await openRound(context, {
        questionnaire: QUESTIONNAIRE,
        subject: asAsked(asked.talk.id),
        moment: 'once',
        ...(daysToCome(asked.slot, { today: clock.today(), timeZone: clock.timeZone }) ??
          askedFrom(clock.today())),
        isPublic: true,
      });
  return done.ok ? ok(undefined) : refuse('not-now');
}
