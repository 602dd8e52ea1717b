import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { releaseOf } from '../domain/release.ts';
import { afterAct } from '../domain/round-status.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { insertRelease } from '../storage/releases.ts';
import { saveStatus } from '../storage/rounds.ts';
import { loadSheets } from '../storage/sheets.ts';
import { roundInReach } from './round-in-reach.ts';
import { tellRound } from './tell-round.ts';

/**
 * Tells what was answered, once and for ever, with what is small hidden. Once only: of two releases of one round the
 * difference would tell what each of them hides.
 */
export async function releaseRound(
  context: SurveysContext,
  { id }: { readonly id: SurveyRoundId },
): Promise<Result<undefined, 'absent' | 'not-now'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.run') || actor.kind !== 'staff') return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const round = await roundInReach(tx, context, 'survey.run', id);
    if (!round) return refuse('absent');
    if (round.status === 'released') return ok(undefined);
    const status = afterAct(round.status, 'release');
    if (!status) return refuse('not-now');
    const { clock } = platform;
    const today = clock.today();
    // Whoever releases may be another one than who reads the answers: figures are all that comes of them.
    const sheets = await asInstallation(tx, platform, () => loadSheets(tx, id));
    const figures = releaseOf(round.content, sheets);
    await insertRelease(tx, { roundId: id, madeOn: today, figures }, actor.id);
    await saveStatus(tx, id, status, { now: clock.now(), today });
    await tellRound(tx, context, round, 'release');
    return ok(undefined);
  });
}
