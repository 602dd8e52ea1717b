import type { SurveyRoundId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import { mayWithRound } from '../domain/may-with-round.ts';
import type { Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { findRound, lockRound } from '../storage/rounds.ts';

/** The round, where whoever acts may do this with this very one; to be run, it is locked. Else as if there were none. */
export async function roundInReach(
  tx: Tx,
  context: SurveysContext,
  permission: Permission,
  id: SurveyRoundId,
): Promise<Round | undefined> {
  const round = await (permission === 'survey.run'
    ? lockRound(tx, id, 'update')
    : findRound(tx, id));
  return round && mayWithRound(context, permission, round) ? round : undefined;
}
