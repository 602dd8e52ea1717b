import type { QuestionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Permission } from '#modules/identity/index.ts';
import {
  givenResource,
  loadOfficerAccounts,
  type OfficerAccounts,
} from '#modules/officers/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion } from '../domain/question.ts';
import { findQuestion, lockQuestion } from '../storage/load-questions.ts';

export type QuestionAct = 'read' | 'answer' | 'give';

const PERMISSIONS: Readonly<Record<QuestionAct, Permission>> = {
  read: 'question.read',
  answer: 'question.answer',
  give: 'question.give',
};

/** Whether they may do this with any question at all; with which, is asked of each. */
export function canOnAnyQuestion({ policy, actor }: PromisesContext, act: QuestionAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** With this very one. */
export function mayWithQuestion(
  { policy, actor, areas }: PromisesContext,
  act: QuestionAct,
  question: KeptQuestion,
  accounts: OfficerAccounts,
): boolean {
  return policy.can(actor, PERMISSIONS[act], givenResource(areas, question, accounts));
}

/** The question, where whoever acts may do this with this very one; to be changed, it is locked. Else it is as if there were none. */
export async function questionInReach(
  tx: Tx,
  context: PromisesContext,
  act: QuestionAct,
  id: QuestionId,
): Promise<KeptQuestion | undefined> {
  const question = await (act === 'read' ? findQuestion : lockQuestion)(tx, id);
  if (!question) return undefined;
  const accounts = await loadOfficerAccounts(tx, [question]);
  return mayWithQuestion(context, act, question, accounts) ? question : undefined;
}

/** As events tell of it: ids only. Who hears of them at the desk, `assignee` says, too. */
export async function tellQuestionStep(
  tx: Tx,
  { platform: { clock, random } }: PromisesContext,
  question: KeptQuestion,
  type: `question.${string}`,
): Promise<void> {
  const { id, areaId, officerId } = question;
  const accounts = await loadOfficerAccounts(tx, [question]);
  const assignee = officerId && accounts.get(officerId);
  await recordEvent(tx, clock, random, {
    type,
    subject: {
      question: id,
      area: areaId,
      ...(officerId ? { officer: officerId } : {}),
      ...(assignee ? { assignee } : {}),
    },
  });
}
