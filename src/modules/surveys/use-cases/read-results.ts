import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Question } from '../domain/question.ts';
import { type ReleaseFigures, releaseOf } from '../domain/release.ts';
import type { Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { tellsSumsAlone } from '../domain/tells-sums-alone.ts';
import { loadSheets, type PseudonymousSheet } from '../storage/sheets.ts';
import { roundInReach } from './round-in-reach.ts';

export interface WrittenAnswers {
  readonly key: string;
  /** Sorted alphabetically, so that their order does not show which other answers belong to them. */
  readonly texts: readonly string[];
}

export interface Results {
  readonly round: Round;
  /** The same figures that a release publishes. */
  readonly figures: ReleaseFigures;
  /** Empty if too few people answered, or if only sums may be published. */
  readonly written: readonly WrittenAnswers[];
}

/**
 * The results of a round for the people who led it, once it is over: while it is open they could watch answers arrive one by
 * one. They read the same figures as the public, because they know who was there and hold the code that adds answers.
 */
export async function readResults(
  context: SurveysContext,
  { id }: { readonly id: SurveyRoundId },
): Promise<Result<Results, 'absent' | 'still-open'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey-answer.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const round = await roundInReach(tx, context, 'survey-answer.read', id);
    if (!round) return refuse('absent');
    if (round.status === 'open') return refuse('still-open');
    const sheets = await loadSheets(tx, id);
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'survey-answer.read',
      thing: { kind: 'survey', id },
    });
    const figures = releaseOf(round.content, sheets);
    const showsWritten = figures.answered !== undefined && !tellsSumsAlone(round.content);
    return ok({
      round,
      figures,
      written: showsWritten ? writtenIn(round.content.questions, sheets) : [],
    });
  });
}

function writtenIn(
  questions: readonly Question[],
  sheets: readonly PseudonymousSheet[],
): readonly WrittenAnswers[] {
  return questions.flatMap(({ key, kind }) => {
    if (kind !== 'text') return [];
    const texts = sheets.flatMap(({ answers }) => {
      const said = answers[key];
      return typeof said === 'string' ? [said] : [];
    });
    return [{ key, texts: texts.toSorted((one, other) => one.localeCompare(other, 'uk')) }];
  });
}
