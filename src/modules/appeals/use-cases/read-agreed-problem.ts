import type { AppealId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import type { SharedProblem } from '../domain/problem-to-share.ts';
import { findSharedProblem } from '../storage/problems-of-appeals.ts';

/** What an author agreed to, for the installation, which makes a report of it: nothing else of the appeal. */
export async function readAgreedProblem(
  context: AppealsContext,
  { id }: { readonly id: AppealId },
): Promise<Result<SharedProblem, 'absent'>> {
  if (!context.policy.can(context.actor, 'appeal.tell')) return refuse('absent');
  const shared = await inTransaction(context, (tx) => findSharedProblem(tx, id));
  return shared ? ok(shared) : refuse('absent');
}
