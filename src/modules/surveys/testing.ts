import { newId, type AccountId, type SurveyRoundId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { LYMANSKA, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { Answers } from './domain/answers.ts';
import { areaSubjects } from './pages/area-subjects.ts';
import type { Round } from './domain/round.ts';
import type { SurveySubjectKind } from './domain/subject.ts';
import type { SurveysContext } from './domain/surveys-context.ts';
import { surveysPermissions } from './permissions.ts';
import { answerSurvey, type AnswerSurvey } from './use-cases/answer-survey.ts';
import { openRound, type OpenRound } from './use-cases/open-round.ts';
import { readRound } from './use-cases/read-round.ts';

export { answerSurvey };

/** A lesson that stands nowhere but in tests: in the hromada of Lymanske, led by whoever is said. */
export interface TestLessons {
  leaderIds: readonly AccountId[];
}

export interface TestSurveys {
  readonly planted: TestOfficers;
  readonly lessons: TestLessons;
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): SurveysContext;
  open(actor: StaffActor, changes?: Partial<OpenRound>): Promise<Round>;
  answer(
    round: Round,
    answers: Answers,
    changes?: Partial<AnswerSurvey>,
  ): ReturnType<typeof answerSurvey>;
}

export const TODAY = Temporal.PlainDate.from('2026-11-25');

/** The small community, and a lesson in it that can be asked about. */
export function surveysForEachTest(): TestSurveys {
  const planted = officersForEachTest({ permissions: surveysPermissions });
  const receipts = receiptKeys(Buffer.alloc(32, 7));
  const lessons: TestLessons = { leaderIds: [] };
  const as: TestSurveys['as'] = (actor, at) => {
    const { platform } = at ? planted.at(at) : planted;
    const { context } = planted;
    const { areas } = context;
    return {
      ...context,
      platform,
      actor,
      receipts,
      surveySubjects: [areaSubjects(areas), lessonSubjects(areas, lessons)],
    };
  };
  return {
    planted,
    lessons,
    as,
    open: async (actor, changes = {}) => {
      const context = as(actor);
      const opened = await openRound(context, { ...feedbackOnLesson(), ...changes });
      if (!opened.ok) throw new Error(opened.refusal);
      return await roundOf(context, opened.value);
    },
    answer: async (round, answers, changes = {}) =>
      await answerSurvey(as(RESIDENT), {
        code: round.code,
        id: round.id,
        key: newId(systemRandom),
        answers,
        ownCode: undefined,
        ...changes,
      }),
  };
}

export async function roundOf(context: SurveysContext, id: SurveyRoundId): Promise<Round> {
  const read = await readRound(context, { id });
  if (!read.ok) throw new Error(read.refusal);
  return read.value.round;
}

export function feedbackOnLesson(): OpenRound {
  return {
    questionnaire: 'meeting-feedback',
    subject: { kind: 'lesson', id: 'first' },
    moment: 'once',
    opensOn: TODAY,
    closesOn: TODAY.add({ days: 7 }),
    isPublic: true,
  };
}

function lessonSubjects(areas: SurveysContext['areas'], lessons: TestLessons): SurveySubjectKind {
  return {
    kind: 'lesson',
    label: { uk: 'урок', en: 'lesson' },
    find: (_, id) => {
      const hromada = areas.byCode(LYMANSKA);
      return Promise.resolve(
        id === 'first' && hromada
          ? {
              kind: 'lesson',
              id,
              name: { uk: 'Урок про дорогу', en: 'A lesson on the road' },
              path: undefined,
              areaId: hromada.id,
              leaderIds: lessons.leaderIds,
            }
          : undefined,
      );
    },
  };
}
