import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { mayWithRound } from '../domain/may-with-round.ts';
import type { ReleaseFigures } from '../domain/release.ts';
import type { Round } from '../domain/round.ts';
import type { SurveySubject } from '../domain/subject.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { findRelease } from '../storage/releases.ts';
import { loadSeries } from '../storage/rounds.ts';
import { countSheets } from '../storage/sheets.ts';
import { findSubject } from '../domain/find-subject.ts';
import { roundInReach } from './round-in-reach.ts';

export interface ReadRound {
  readonly round: Round;
  readonly subject: SurveySubject | undefined;
  readonly answered: number;
  /** All of its series, this one among them, by their days. */
  readonly series: readonly Round[];
  readonly released: ReleaseFigures | undefined;
  readonly isRun: boolean;
  readonly isAnswersRead: boolean;
}

/** A round as the desk shows it: whose, how many answered, what was told. What was answered is `readResults`. */
export async function readRound(
  context: SurveysContext,
  { id }: { readonly id: SurveyRoundId },
): Promise<Result<ReadRound, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.list')) return refuse('absent');
  const read = await inTransaction(context, async (tx) => {
    const round = await roundInReach(tx, context, 'survey.list', id);
    if (!round) return undefined;
    const counts = await asInstallation(tx, platform, () => countSheets(tx, [id]));
    return {
      round,
      answered: counts.get(id) ?? 0,
      series: await loadSeries(tx, round.seriesId),
      released: (await findRelease(tx, id))?.figures,
    };
  });
  if (!read) return refuse('absent');
  return ok({
    ...read,
    subject: await findSubject(context, read.round.subject),
    isRun: mayWithRound(context, 'survey.run', read.round),
    isAnswersRead: mayWithRound(context, 'survey-answer.read', read.round),
  });
}
