import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import { type NotTaken, notTaken, type Round } from '../domain/round.ts';
import type { SurveySubject } from '../domain/subject.ts';
import type { SurveyCode } from '../domain/survey-code.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { findRoundByCode } from '../storage/rounds.ts';
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

/** What a code opens, for whoever typed it: the questions and what they are about. */
export async function findOpenRound(
  context: SurveysContext,
  { code }: { readonly code: SurveyCode },
): Promise<Result<FoundRound, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.answer')) return refuse('absent');
  const round = await inTransaction(context, (tx) => findRoundByCode(tx, code));
  if (!round) return refuse('absent');
  return ok({
    round,
    subject: await findSubject(context, round.subject),
    notTaken: notTaken(round, platform.clock.today()),
    opensOn: round.opensOn,
    isPublic: round.isPublic,
  });
}
