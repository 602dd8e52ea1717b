import type { AppealId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import type { SharedProblem } from '../domain/problem-to-share.ts';
import { findAppeal } from '../storage/load-appeals.ts';
import { findSharedProblem } from '../storage/problems-of-appeals.ts';

/** With the language in which its author is answered. */
export interface AgreedProblem extends SharedProblem, Pick<KeptAppeal, 'language'> {}

/** What an author agreed to, for the installation, which makes a report of it: nothing else of the appeal. */
export async function readAgreedProblem(
  context: AppealsContext,
  { id }: { readonly id: AppealId },
): Promise<Result<AgreedProblem, 'absent'>> {
  if (!context.policy.can(context.actor, 'appeal.tell')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const shared = await findSharedProblem(tx, context.receipts, id);
    const appeal = shared && (await findAppeal(tx, id));
    return appeal ? ok({ ...shared, language: appeal.language }) : refuse('absent');
  });
}
