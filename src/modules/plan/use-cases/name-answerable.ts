import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { namesOf, whoMay } from '#modules/identity/index.ts';
import { kindWord } from '#modules/officers/index.ts';
import type { ActionAnswerable, AnswerablePart } from '../domain/action.ts';
import type { AnswerableSaid } from '../domain/action-said.ts';
import type { PlanContext } from '../domain/plan-context.ts';

/** Nobody of that name is here any more. */
export type NamingRefusal = 'answerable-unknown';

/** Who somebody said to be the owner or the deputy is, as they are called now. */
export async function nameAnswerable(
  tx: Tx,
  context: PlanContext,
  part: AnswerablePart,
  said: AnswerableSaid,
): Promise<Result<ActionAnswerable, NamingRefusal>> {
  const fresh = {
    part,
    answer: 'not-asked',
    words: '',
    askedAt: undefined,
    answeredAt: undefined,
    officerId: undefined,
    accountId: undefined,
  } as const;
  if ('officerId' in said) {
    const officer = context.officers.get(said.officerId);
    if (!officer) return refuse('answerable-unknown');
    const post = kindWord('uk', officer);
    return ok({ ...fresh, side: 'police', post, name: officer.name, officerId: officer.id });
  }
  const { post, side } = said;
  if ('accountId' in said) {
    const name = await nameOf(tx, context, said.accountId);
    if (name === undefined) return refuse('answerable-unknown');
    return ok({ ...fresh, side, post, name, accountId: said.accountId });
  }
  return ok({ ...fresh, side, post, name: said.name });
}

/** Of whoever may answer for an action. Who else has an account here is told to nobody, least of all to everybody. */
async function nameOf(tx: Tx, context: PlanContext, id: AccountId): Promise<string | undefined> {
  const answering = await whoMay(tx, context, {
    permission: 'action.answer',
    things: [id],
    resourceOf: (account) => ({ assigneeIds: [account] }),
  });
  return answering.has(id) ? (await namesOf(tx, [id])).get(id) : undefined;
}

/** Another person, not the same one written anew. */
export function isSamePerson(one: ActionAnswerable, other: ActionAnswerable): boolean {
  return (
    one.post === other.post &&
    one.name === other.name &&
    one.side === other.side &&
    one.officerId === other.officerId &&
    one.accountId === other.accountId
  );
}
