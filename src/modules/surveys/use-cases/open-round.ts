import { newId, type SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import { mayWithRound } from '../domain/may-with-round.ts';
import { isQuiz, type Questionnaire } from '../domain/questionnaire.ts';
import { type FirstMoment, wayOf } from '../domain/round.ts';
import type { SubjectRef } from '../domain/subject.ts';
import { newSurveyCode } from '../domain/survey-code.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { type WrongDays, wrongDays } from '../domain/wrong-days.ts';
import { freezeVersion } from '../storage/freeze-version.ts';
import { insertRound, saveLeaders } from '../storage/rounds.ts';
import { findSubject } from '../domain/find-subject.ts';
import { questionnaireIn } from './questionnaire-in.ts';
import { tellRound } from './tell-round.ts';

export interface OpenRound {
  readonly questionnaire: string;
  readonly subject: SubjectRef;
  readonly moment: FirstMoment;
  readonly opensOn: Temporal.PlainDate;
  readonly closesOn: Temporal.PlainDate;
  readonly isPublic: boolean;
}

export type OpenRoundRefusal =
  /** Or none of theirs. */
  | 'subject-absent'
  | 'questionnaire-absent'
  /** Before and after tell something only of questions that have right answers. */
  | 'no-quiz'
  | WrongDays;

/** Opens the first round of a series about something that one leads or answers for, and freezes what is asked. */
export async function openRound(
  context: SurveysContext,
  asked: OpenRound,
): Promise<Result<SurveyRoundId, OpenRoundRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.run')) return refuse('subject-absent');
  const subject = await findSubject(context, asked.subject);
  if (!subject || !mayWithRound(context, 'survey.run', subject)) return refuse('subject-absent');
  const wrong = wrongDays(asked, platform.clock.today());
  if (wrong) return refuse(wrong);
  return await inTransaction(context, async (tx) => {
    const questionnaire = await questionnaireIn(tx, asked.questionnaire);
    if (!questionnaire || questionnaire.isRetired) return refuse('questionnaire-absent');
    if (!fits(questionnaire, asked.moment)) return refuse('no-quiz');
    const { clock, random } = platform;
    const now = clock.now();
    const id = newId<'survey-round'>(random);
    await insertRound(
      tx,
      {
        id,
        seriesId: newId(random),
        moment: asked.moment,
        way: wayOf(asked.moment),
        versionId: await freezeVersion(tx, random, questionnaire, now),
        subject: { kind: subject.kind, id: subject.id },
        areaId: subject.areaId,
        code: newSurveyCode(random),
        opensOn: asked.opensOn,
        closesOn: asked.closesOn,
        isPublic: asked.isPublic,
      },
      accountOf(actor),
      now,
    );
    await saveLeaders(tx, [id], subject.leaderIds);
    await tellRound(tx, context, { id, subject: asked.subject }, 'open');
    return ok(id);
  });
}

function fits({ content }: Questionnaire, moment: FirstMoment): boolean {
  return moment !== 'before' || isQuiz(content);
}
