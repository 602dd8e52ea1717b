import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { notTaken, type Round } from '../domain/round.ts';
import type { SubjectsOfKind } from '../domain/subject.ts';
import { loadRoundsAbout } from '../storage/rounds.ts';

export type AskedCode = Pick<Round, 'code' | 'opensOn' | 'closesOn'>;

/**
 * Of things that everybody may be asked about, by their ids: the code under which each is, or will be; for sheets that are
 * printed before the day.
 */
export async function readCodesOf(
  context: Context,
  subjects: SubjectsOfKind,
): Promise<Result<ReadonlyMap<string, AskedCode>, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.answer')) return refuse('forbidden');
  const rounds = await inTransaction(context, (tx) => loadRoundsAbout(tx, subjects));
  const today = platform.clock.today();
  const shown = rounds.filter((round) => round.way === 'link' && notTaken(round, today) !== 'over');
  return ok(new Map(shown.map((round) => [round.subject.id, round])));
}
