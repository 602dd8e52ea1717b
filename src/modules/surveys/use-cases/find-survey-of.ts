import { type Context, inTransaction } from '#modules/identity/index.ts';
import { isOpenToReaders } from '../domain/round.ts';
import type { SubjectRef } from '../domain/subject.ts';
import { loadRoundsOf } from '../storage/rounds.ts';

/** Where whoever was there says today what they think of it, without the locale; undefined: nobody is asked. */
export async function findSurveyOf(
  context: Context,
  subject: SubjectRef,
): Promise<`/survey/${string}` | undefined> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.answer')) return undefined;
  const rounds = await inTransaction(context, (tx) => loadRoundsOf(tx, subject));
  const today = platform.clock.today();
  const open = rounds.find((round) => isOpenToReaders(round, today));
  return open && `/survey/${open.code}`;
}
