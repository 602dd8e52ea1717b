import type { Tx } from '../../../platform/database/database.ts';
import { mayWithRound } from '../domain/may-with-round.ts';
import type { SurveySubject } from '../domain/subject.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadRoundsOf, saveLeaders, saveRoundArea } from '../storage/rounds.ts';
import { tellRound } from './tell-round.ts';

/**
 * What a round is about has other leaders, or lies elsewhere: its module says so in the transaction that made it so, and
 * whoever leads it no more reads its answers no more. Answers false where whoever acts may not run one of them.
 */
export async function followSubject(
  tx: Tx,
  context: SurveysContext,
  subject: SurveySubject,
): Promise<boolean> {
  const rounds = await loadRoundsOf(tx, subject);
  if (!rounds.every((round) => mayWithRound(context, 'survey.run', round))) return false;
  const ids = rounds.map(({ id }) => id);
  await saveRoundArea(tx, ids, subject.areaId);
  await saveLeaders(tx, ids, subject.leaderIds);
  for (const round of rounds) await tellRound(tx, context, round, 'follow');
  return true;
}
