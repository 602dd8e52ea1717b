import type { SurveyRoundId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation } from '#modules/identity/index.ts';
import { type ComparedRounds, compareRounds } from '../domain/compare-rounds.ts';
import { countAnswers } from '../domain/count-answers.ts';
import { notTaken, type Round } from '../domain/round.ts';
import type { SubjectRef } from '../domain/subject.ts';
import type { SurveyCode } from '../domain/survey-code.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadRoundsOf } from '../storage/rounds.ts';
import { countSheets, loadSheets } from '../storage/sheets.ts';

export interface QuizRound extends Pick<Round, 'opensOn' | 'closesOn'> {
  readonly id: SurveyRoundId;
  readonly isOver: boolean;
  readonly answered: number;
}

/** What a class was asked before and after: one code for both. */
export interface QuizOfSubject {
  readonly code: SurveyCode;
  readonly content: Round['content'];
  readonly before: QuizRound;
  readonly after: QuizRound | undefined;
  /** Undefined: one of them is not over, or fewer than ten answered it. */
  readonly compared: ComparedRounds | undefined;
}

/**
 * The latest quiz about something that a higher module knows, in that module's own transaction: who may see it, that
 * module has asked. Shares of a class, and nothing of what one child answered.
 */
export async function readQuizOf(
  tx: Tx,
  context: Pick<SurveysContext, 'platform' | 'actor'>,
  subject: SubjectRef,
): Promise<QuizOfSubject | undefined> {
  const today = context.platform.clock.today();
  const rounds = await loadRoundsOf(tx, subject);
  const before = rounds.findLast(({ moment }) => moment === 'before');
  if (!before) return undefined;
  const after = rounds.find((one) => one.seriesId === before.seriesId && one.moment === 'after');
  const ids = [before, after].flatMap((one) => (one ? [one.id] : []));
  const counts = await asInstallation(tx, context.platform, () => countSheets(tx, ids));
  const shown = (round: Round): QuizRound => ({
    id: round.id,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    isOver: notTaken(round, today) === 'over',
    answered: counts.get(round.id) ?? 0,
  });
  const [one, other] = [shown(before), after && shown(after)];
  return {
    code: before.code,
    content: before.content,
    before: one,
    after: other,
    compared:
      after && one.isOver && other?.isOver
        ? await compare(tx, context, [before, after])
        : undefined,
  };
}

async function compare(
  tx: Tx,
  { platform, actor }: Pick<SurveysContext, 'platform' | 'actor'>,
  [before, after]: readonly [Round, Round],
): Promise<ComparedRounds | undefined> {
  const { questions } = before.content;
  for (const { id } of [before, after]) {
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'survey-answer.read',
      thing: { kind: 'survey', id },
    });
  }
  const counted = async ({ id }: Round) =>
    countAnswers(questions, await asInstallation(tx, platform, () => loadSheets(tx, id)));
  return compareRounds(questions, await counted(before), await counted(after));
}
