import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type NotTaken, notTaken, type Round, roundNow } from '../domain/round.ts';
import type { SurveySubject } from '../domain/subject.ts';
import type { SurveyCode } from '../domain/survey-code.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadRoundsByCode } from '../storage/rounds.ts';
import { findSubject } from '../domain/find-subject.ts';

export interface FoundRound {
  readonly round: Pick<Round, 'id' | 'seriesId' | 'code' | 'content' | 'moment' | 'way'>;
  readonly subject: SurveySubject | undefined;
  /** Why nothing is taken; undefined: it may be answered now. */
  readonly notTaken: NotTaken | undefined;
  readonly opensOn: Temporal.PlainDate;
  /** Its figures will be everybody's. */
  readonly isPublic: boolean;
}

/** A code, and which of its rounds a form was shown for: the one after a lesson may have begun since. */
export interface CodedRound {
  readonly code: SurveyCode;
  readonly id?: SurveyRoundId | undefined;
}

/** What a code opens, for whoever typed it: the questions and what they are about. */
export async function findOpenRound(
  context: SurveysContext,
  { code, id }: CodedRound,
): Promise<Result<FoundRound, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.answer')) return refuse('absent');
  const today = platform.clock.today();
  const round = await inTransaction(context, (tx) => findCodedRound(tx, { code, id }, today));
  if (!round) return refuse('absent');
  return ok({
    round,
    subject: await findSubject(context, round.subject),
    notTaken: notTaken(round, today),
    opensOn: round.opensOn,
    isPublic: round.isPublic,
  });
}

export async function findCodedRound(
  tx: Tx,
  { code, id }: CodedRound,
  today: Temporal.PlainDate,
): Promise<Round | undefined> {
  const rounds = await loadRoundsByCode(tx, code);
  return id ? rounds.find((one) => one.id === id) : roundNow(rounds, today);
}
