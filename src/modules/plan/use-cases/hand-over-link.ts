import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { newToken } from '#platform/crypto/token.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AnswerablePart } from '../domain/action.ts';
import { isAgreed } from '../domain/action-life.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { saveLetterCode } from '../storage/answerable-contacts.ts';
import { saveAnswerable } from '../storage/save-action.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';
import { whoIs } from './answer-action.ts';
import { recordStep } from './record-step.ts';

/**
 * A link for whoever has no account, shown once to whoever keeps the plan, to be handed over: where there is no address, or the
 * installation writes no mail. That it was shown stands in the history.
 */
export async function handOverLink(
  context: PlanContext,
  { id, part }: { readonly id: ActionId; readonly part: AnswerablePart },
): Promise<Result<{ readonly token: string }, 'absent' | 'status-impossible'>> {
  if (!canOnAnyAction(context, 'steer')) return refuse('absent');
  const { platform } = context;
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'steer', id);
    const standing = owned?.answerable.find((one) => one.part === part);
    if (!owned || !standing) return refuse('absent');
    const { action, accounts } = owned;
    if (!isAgreed(action) || accounts.has(part)) return refuse('status-impossible');
    const { text: token, hash } = newToken(platform.random);
    await asInstallation(tx, platform, () => saveLetterCode(tx, { id, part }, hash));
    const now = platform.clock.now();
    if (standing.answer === 'not-asked') {
      await saveAnswerable(tx, id, { ...standing, answer: 'asked', askedAt: now });
    }
    await recordStep(
      tx,
      context,
      { ...action, changedAt: now },
      { what: 'link-given', action: 'action.hand-over', party: 'office', who: whoIs(standing) },
    );
    return ok({ token });
  });
}
