import type { AccountId, AreaId } from '#kernel/ids.ts';
import { type Question, rightAnswerOf } from './question.ts';
import type { SurveyWords } from './survey-words.ts';

/** What its answers are for: a view of what was held, what a class knows, or what a course was like. */
export const QUESTIONNAIRE_KINDS = ['feedback', 'quiz', 'course'] as const;
export type QuestionnaireKind = (typeof QUESTIONNAIRE_KINDS)[number];

/** What is asked. A round copies it when it opens; from then on that copy never changes. */
export interface QuestionnaireContent {
  readonly kind: QuestionnaireKind;
  readonly title: SurveyWords;
  /** Above the first question. */
  readonly lead: SurveyWords;
  readonly questions: readonly Question[];
}

export interface Questionnaire {
  /** A word of ours for one that comes with Poruch; else a UUID. */
  readonly key: string;
  readonly content: QuestionnaireContent;
  readonly isBuiltIn: boolean;
  /** Within whose subtree it is offered; undefined: everywhere. */
  readonly areaId: AreaId | undefined;
  readonly madeBy: AccountId | undefined;
  readonly isRetired: boolean;
  readonly changedAt: Temporal.Instant | undefined;
}

/** As many as one sitting bears. */
export const MAX_QUESTIONS = 8;
export const MAX_CHOICES = 8;
/** So many stand on one page; of more, each has its own. */
export const ON_ONE_PAGE = 3;
export const MAX_SHORT_TEXT_LENGTH = 500;

/** A quiz has right answers: what is learnt can be told from them. */
export function isQuiz({ questions }: Pick<QuestionnaireContent, 'questions'>): boolean {
  return questions.some((question) => rightAnswerOf(question) !== undefined);
}
