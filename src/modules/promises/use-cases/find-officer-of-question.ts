import type { QuestionId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { findPresentOfficers, type PresentOfficers } from '#modules/officers/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { findQuestion } from '../storage/load-questions.ts';
import { questionInReach } from './question-in-reach.ts';

/** Finds who has a question now, for an officer who had it before. */
export async function findOfficerOfQuestion(
  context: PromisesContext,
  { id }: { readonly id: QuestionId },
): Promise<Result<PresentOfficers, 'absent'>> {
  return await findPresentOfficers(context, {
    thing: { kind: 'question', id },
    action: 'question.locate',
    path: `/desk/questions/${id}`,
    read: 'question.read',
    readings: ['question.read'],
    find: (tx) => findQuestion(tx, id),
    findInReach: (tx) => questionInReach(tx, context, 'read', id),
  });
}
