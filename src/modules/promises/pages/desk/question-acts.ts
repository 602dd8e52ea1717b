import type { QuestionId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { checkForm } from '#platform/http/check-form.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import {
  isQuestionOpen,
  mayQuestionBecome,
  type QuestionStatus,
} from '../../domain/question-status.ts';
import { answerQuestion } from '../../use-cases/answer-question.ts';
import { giveQuestion } from '../../use-cases/give-question.ts';
import { keepQuestionPrivate } from '../../use-cases/keep-question-private.ts';
import { mergeQuestion } from '../../use-cases/merge-question.ts';
import { promiseAnswer } from '../../use-cases/promise-answer.ts';
import { publishQuestion } from '../../use-cases/publish-question.ts';
import {
  givingQuestionSchema,
  hidingSchema,
  mergingSchema,
  promisingSchema,
  publishingSchema,
  wordsSchema,
} from '../../use-cases/question-schemas.ts';
import type { ReadQuestion } from '../../use-cases/read-question.ts';
import { refuseQuestion } from '../../use-cases/refuse-question.ts';
import { performAct, type Performed } from '#ui/acts/answer-act.ts';
import { dueDayProblems } from './promise-problems.ts';

/** What can be done with a question, the likeliest first. Each has a page of its own. */
export const QUESTION_ACTS = [
  'answer',
  'publish',
  'private',
  'promise',
  'merge',
  'give',
  'refuse',
] as const;
export type QuestionActName = (typeof QUESTION_ACTS)[number];

interface Rule {
  readonly permission: Permission;
  /** What becomes of it; undefined: it stays what it is. */
  readonly status: QuestionStatus | undefined;
  readonly fields: readonly string[];
}

const fieldsOf = (schema: { readonly shape: object }) => Object.keys(schema.shape);
const ANSWER = 'question.answer';

export const QUESTION_RULES: Readonly<Record<QuestionActName, Rule>> = {
  answer: { permission: ANSWER, status: 'answered', fields: fieldsOf(wordsSchema) },
  publish: { permission: ANSWER, status: 'published', fields: fieldsOf(publishingSchema) },
  private: { permission: ANSWER, status: 'private', fields: fieldsOf(hidingSchema) },
  promise: { permission: ANSWER, status: 'promised', fields: fieldsOf(promisingSchema) },
  merge: { permission: ANSWER, status: 'merged', fields: fieldsOf(mergingSchema) },
  refuse: { permission: ANSWER, status: 'refused', fields: fieldsOf(wordsSchema) },
  give: { permission: 'question.give', status: undefined, fields: fieldsOf(givingQuestionSchema) },
};

/** What whoever reads it may do with it now. */
export function actsWith({
  question: { status: is },
  may,
}: Pick<ReadQuestion, 'question' | 'may'>): readonly QuestionActName[] {
  return QUESTION_ACTS.filter((act) => {
    const { status } = QUESTION_RULES[act];
    if (!status) return may.has('give') && isQuestionOpen(is) && is !== 'promised';
    return may.has('answer') && mayQuestionBecome(is, status);
  });
}

type Form = Readonly<Record<string, string>>;

/** Parses the form of an act, once, and does it. */
export async function performQuestionAct(
  context: PromisesContext,
  id: QuestionId,
  act: QuestionActName,
  form: Form,
): Promise<Performed> {
  switch (act) {
    case 'answer':
      return await performAct(wordsSchema.safeParse(form), (given) =>
        answerQuestion(context, { ...given, id }),
      );
    case 'refuse':
      return await performAct(wordsSchema.safeParse(form), (given) =>
        refuseQuestion(context, { ...given, id }),
      );
    case 'publish':
      return await performAct(publishingSchema.safeParse(form), (given) =>
        publishQuestion(context, { ...given, id }),
      );
    case 'private':
      return await performAct(hidingSchema.safeParse(form), (given) =>
        keepQuestionPrivate(context, { ...given, id }),
      );
    case 'promise': {
      const problems = dueDayProblems(form, context.platform.clock.today());
      return await performAct(checkForm(promisingSchema, form, problems), (given) =>
        promiseAnswer(context, { ...given, id }),
      );
    }
    case 'merge':
      return await performAct(mergingSchema.safeParse(form), (given) =>
        mergeQuestion(context, { ...given, id }),
      );
    case 'give':
      return await performAct(
        givingQuestionSchema.safeParse(form),
        async ({ officerId, seenAt }) =>
          officerId
            ? await giveQuestion(context, { id, officerId, seenAt })
            : refuse('officer-unknown'),
      );
  }
}
