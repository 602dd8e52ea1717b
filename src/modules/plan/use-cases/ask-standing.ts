import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { newsSender } from '#platform/news/send-news.ts';
import { inTransaction, type Notice, notify, type Recipients } from '#modules/identity/index.ts';
import type { ActionAnswerable, JointAction } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { lockContact, saveLetterCode, saveRefusedMail } from '../storage/answerable-contacts.ts';
import { lockAction } from '../storage/load-actions.ts';
import { saveAnswerable } from '../storage/save-action.ts';
import { actionResource, ownedActions } from './action-in-reach.ts';
import { mayAnswer } from './answer-action.ts';

/** How somebody without an account is written to; the link is theirs alone. */
export type LetterWords = (letter: {
  readonly about: 'asked' | 'overdue' | 'silent';
  readonly language: string;
  readonly action: JointAction;
  readonly token: string;
}) => { readonly subject: string; readonly text: string };

/**
 * Asks the owner and the deputy of what was agreed whether they stand for it: at their desks, by a letter with a link, or, where
 * neither is possible, whoever keeps the plan is told to hand a link over. Once each.
 */
export async function askStanding(
  context: PlanContext,
  words: LetterWords,
  { id }: { readonly id: ActionId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'action.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const action = await lockAction(tx, id);
    const [owned] = action ? await ownedActions(tx, [action]) : [];
    if (!owned) return;
    for (const standing of owned.answerable) {
      if (standing.answer !== 'not-asked' || !mayAnswer(owned.action, standing)) continue;
      const account = owned.accounts.get(standing.part);
      if (account) {
        await tellAsked(tx, context, owned.action, { accounts: [account] }, 'action.asked');
      } else if (
        !(await writeLetter(tx, context, words, { action: owned.action, standing, about: 'asked' }))
      ) {
        const to = coordinatorsOf(context, owned.action);
        await tellAsked(tx, context, owned.action, to, 'action.hand-over');
      }
      const askedAt = context.platform.clock.now();
      await saveAnswerable(tx, id, { ...standing, answer: 'asked', askedAt });
    }
  });
  return ok(undefined);
}

export interface Letter {
  readonly action: JointAction;
  readonly standing: ActionAnswerable;
  readonly about: Parameters<LetterWords>[0]['about'];
}

/**
 * Answers whether it was taken. They stay locked while it is sent; where the mail server does not answer it throws, nothing
 * is kept, and it is tried again with another link.
 */
export async function writeLetter(
  tx: Tx,
  { platform }: PlanContext,
  words: LetterWords,
  { action, standing: { part }, about }: Letter,
): Promise<boolean> {
  const send = newsSender(platform, 'email');
  const of = { id: action.id, part };
  const contact = await lockContact(tx, of);
  if (!send || !contact?.email || contact.isRefused) return false;
  const { text: token, hash } = newToken(platform.random);
  await saveLetterCode(tx, of, hash);
  const letter = words({ about, language: contact.language, action, token });
  const to = { to: contact.email, sms: '', mark: [action.id, part, token] };
  if (!(await send({ ...letter, ...to }))) return true;
  await saveRefusedMail(tx, of);
  return false;
}

export async function tellAsked(
  tx: Tx,
  context: PlanContext,
  action: JointAction,
  to: Recipients & Pick<Notice, 'but'>,
  kind: `action.${string}`,
): Promise<void> {
  const { id, areaId, numberInPlan, year } = action;
  const { but = [] } = to;
  await notify(tx, context, {
    to,
    orElse: coordinatorsOf(context, action),
    but,
    kind,
    path: `/desk/plan/actions/${id}`,
    detail: { area: areaId, number: String(numberInPlan), year: String(year) },
  });
}

/** Those who keep the plan there. */
export function coordinatorsOf(context: PlanContext, action: JointAction): Recipients {
  return { permission: 'action.steer', resource: actionResource(context, action) };
}
