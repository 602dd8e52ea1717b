import type { SurveyRoundId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEntry } from '../../audit/index.ts';
import { inTransaction } from '../../identity/index.ts';
import { type Counted, countAnswers } from '../domain/count-answers.ts';
import type { Question } from '../domain/question.ts';
import { FEWEST } from '../domain/release.ts';
import type { Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadSheets, type PseudonymousSheet } from '../storage/sheets.ts';
import { roundInReach } from './round-in-reach.ts';

export interface WrittenAnswers {
  readonly key: string;
  /** In the order of the alphabet: nothing tells whose is whose, nor what else they answered. */
  readonly texts: readonly string[];
}

export interface Results {
  readonly round: Round;
  /** Undefined: fewer than ten answered. Then nothing that was written is told either. */
  readonly counted: Counted | undefined;
  readonly written: readonly WrittenAnswers[];
}

/**
 * What was answered, for whoever led it: once it is over, so that nobody watches one answer come after another. Fewer than
 * ten are nobody's to read, neither as figures nor in their own words: whoever led it knows who was there.
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
    const isTold = sheets.length >= FEWEST;
    return ok({
      round,
      counted: isTold ? countAnswers(round.content.questions, sheets) : undefined,
      written: isTold ? writtenIn(round.content.questions, sheets) : [],
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
