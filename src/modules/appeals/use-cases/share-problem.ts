import { z } from 'zod';
import { type AppealId, newId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { chosenId } from '#platform/http/form-schemas.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import {
  type Consent,
  judgeProblem,
  MAX_PROBLEM_LENGTHS,
  namesAuthor,
  type ProblemRefusal,
  type ProblemToShare,
  type ReportableProblems,
} from '../domain/problem-to-share.ts';
import { findAppealByReceipt, lockAppeal } from '../storage/load-appeals.ts';
import { findSharedProblem, insertSharedProblem } from '../storage/problems-of-appeals.ts';
import { appealInReach, appealSubject, canOnAnyAppeal } from './appeal-in-reach.ts';

/** What is chosen of it, and nothing else. */
export const problemSchema = z.strictObject({
  category: z.string().trim().min(1, { error: 'category-missing' }),
  areaId: chosenId<'area'>().transform((area, issues) => {
    if (area) return area;
    issues.addIssue({ code: 'custom', message: 'area-missing' });
    return z.NEVER;
  }),
  placeWords: z.string().transform((text, issues): string => {
    if (text.trim() === '') return '';
    const line = tidyLine(text, MAX_PROBLEM_LENGTHS.placeWords);
    if (line.ok) return line.value.text;
    issues.addIssue({ code: 'custom', message: 'place-unreadable' });
    return z.NEVER;
  }),
  words: z.string().transform((text, issues): string => {
    const words = plainText(text, MAX_PROBLEM_LENGTHS.words);
    if (words.ok && words.value !== '') return words.value;
    issues.addIssue({ code: 'custom', message: words.ok ? 'words-missing' : words.refusal });
    return z.NEVER;
  }),
});

/** `shared-already`: an appeal has one report. */
export type ShareRefusal = 'absent' | 'shared-already' | ProblemRefusal;

export interface SharingContext extends AppealsContext {
  readonly problems: ReportableProblems;
}

/**
 * Writes down that the author agreed, in a conversation with whoever handles the appeal, to a report of its public
 * problem. The report itself is made of this row alone by whoever hears of it.
 */
export async function shareProblem(
  context: SharingContext,
  { id, problem }: { readonly id: AppealId; readonly problem: ProblemToShare },
): Promise<Result<undefined, ShareRefusal>> {
  if (!canOnAnyAppeal(context, 'handle')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const appeal = await appealInReach(tx, context, 'handle', id);
    if (!appeal) return refuse('absent');
    const judged = judgeProblem(context, appeal.areaId, problem);
    if (!judged.ok) return judged;
    if (namesAuthor(problem, appeal)) return refuse('names-author');
    return await keep(tx, context, appeal, { problem, consent: 'told' });
  });
}

/**
 * The same by its author, who holds the code. That the words name somebody is not compared with the appeal: whoever
 * found the slip would try names on it.
 */
export async function shareProblemByReceipt(
  context: SharingContext,
  { code, problem }: { readonly code: ReceiptCode; readonly problem: ProblemToShare },
): Promise<Result<undefined, ShareRefusal>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'appeal-receipt.read')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const appeal = await findAppealByReceipt(tx, receipts.hashOf(code));
      if (!appeal) return refuse('absent');
      const judged = judgeProblem(context, appeal.areaId, problem);
      if (!judged.ok) return judged;
      return await keep(tx, context, appeal, { problem, consent: 'by-receipt' });
    }),
  );
}

async function keep(
  tx: Tx,
  { actor, platform, receipts }: AppealsContext,
  appeal: KeptAppeal,
  { problem, consent }: { readonly problem: ProblemToShare; readonly consent: Consent },
): Promise<Result<undefined, ShareRefusal>> {
  const { clock, random } = platform;
  // Of two who press at once, one waits.
  await lockAppeal(tx, appeal.id);
  if (await findSharedProblem(tx, receipts, appeal.id)) return refuse('shared-already');
  const reportKey = newId<'sender-key'>(random);
  await insertSharedProblem(tx, receipts, random, {
    ...problem,
    appealId: appeal.id,
    consent,
    reportKey,
    reportId: receipts.of('report', reportKey).id,
    accountId: accountOf(actor),
    agreedAt: clock.now(),
  });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'appeal.share-problem',
    thing: { kind: 'appeal', id: appeal.id },
  });
  await recordEvent(tx, clock, random, {
    type: 'appeal.problem-shared',
    subject: appealSubject(appeal),
  });
  return ok(undefined);
}
