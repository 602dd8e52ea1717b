import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type ComparedRounds, compareRounds } from '../domain/compare-rounds.ts';
import { countAnswers } from '../domain/count-answers.ts';
import { describeMoments, type DescribedMoment } from '../domain/describe-moments.ts';
import type { Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadSeries } from '../storage/rounds.ts';
import { loadSheets, type PseudonymousSheet } from '../storage/sheets.ts';
import { roundInReach } from './round-in-reach.ts';

export interface ComparedSeries {
  readonly round: Round;
  /** Of a quiz before and after; undefined: one of them is not over, or has fewer than ten. */
  readonly compared: ComparedRounds | undefined;
  /** Of a course: each moment that is over, beside the others. Side by side is not what the course did. */
  readonly moments: readonly DescribedMoment[];
}

/** Rounds of one series side by side, for whoever may read the answers of each. */
export async function compareSeries(
  context: SurveysContext,
  { id }: { readonly id: SurveyRoundId },
): Promise<Result<ComparedSeries, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey-answer.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const round = await roundInReach(tx, context, 'survey-answer.read', id);
    if (!round) return refuse('absent');
    const series = await loadSeries(tx, round.seriesId);
    // Of one series all are about the same: whose one is, theirs are all.
    const over = series.filter(({ status }) => status !== 'open');
    const read: { moment: Round['moment']; sheets: readonly PseudonymousSheet[] }[] = [];
    for (const one of over) {
      read.push({ moment: one.moment, sheets: await loadSheets(tx, one.id) });
      await recordEntry(tx, platform.clock, platform.random, {
        actor,
        action: 'survey-answer.read',
        thing: { kind: 'survey', id: one.id },
      });
    }
    const { questions } = round.content;
    const sheetsOf = (moment: Round['moment']) => read.find((one) => one.moment === moment)?.sheets;
    const [before, after] = [sheetsOf('before'), sheetsOf('after')];
    return ok({
      round,
      compared:
        before &&
        after &&
        compareRounds(questions, countAnswers(questions, before), countAnswers(questions, after)),
      moments: describeMoments(round.content, read),
    });
  });
}
