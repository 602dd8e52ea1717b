import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { afterAct, mayReopen } from '../domain/round-status.ts';
import type { Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadRoundsByCode, saveStatus } from '../storage/rounds.ts';
import { countSheets } from '../storage/sheets.ts';
import { roundInReach } from './round-in-reach.ts';
import { tellRound } from './tell-round.ts';

export interface ChangeRound {
  readonly id: SurveyRoundId;
  readonly act: 'close' | 'reopen';
}

/** Nothing is taken any more, or is again; of one whose figures were told, neither. */
export async function changeRound(
  context: SurveysContext,
  { id, act }: ChangeRound,
): Promise<Result<undefined, 'absent' | 'not-now'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.run')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const round = await roundInReach(tx, context, 'survey.run', id);
    if (!round) return refuse('absent');
    if (act === 'reopen' && (await staysClosed(tx, context, round))) return refuse('not-now');
    const status = afterAct(round.status, act);
    // Pressed twice, it is closed once.
    if (!status)
      return round.status === (act === 'close' ? 'closed' : 'open')
        ? ok(undefined)
        : refuse('not-now');
    const { clock } = platform;
    await saveStatus(tx, id, status, { now: clock.now(), today: clock.today() });
    await tellRound(tx, context, round, act);
    return ok(undefined);
  });
}

/** Its code leads to the round after it, so that nobody could answer this one; or what was answered could be read. */
async function staysClosed(
  tx: Tx,
  { platform }: SurveysContext,
  { id, code, status }: Round,
): Promise<boolean> {
  const rounds = await loadRoundsByCode(tx, code);
  if (rounds.at(-1)?.id !== id) return true;
  const counts = await asInstallation(tx, platform, () => countSheets(tx, [id]));
  return status === 'closed' && !mayReopen(counts.get(id) ?? 0);
}
