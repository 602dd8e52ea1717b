import type { AccountId, PromiseId, QuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, type Notice, notify, type Recipients } from '#modules/identity/index.ts';
import { givenResource, tellOwner } from '#modules/officers/index.ts';
import type { KeptPromise } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion } from '../domain/question.ts';
import { findPromise } from '../storage/load-promises.ts';
import { findQuestion } from '../storage/load-questions.ts';
import { accountsOf, answeringAccounts } from './promise-in-reach.ts';

/** Of a new promise, whoever it binds, unless they wrote it down themselves. */
export async function tellPromise(
  context: PromisesContext,
  { id, by }: { readonly id: PromiseId; readonly by?: AccountId | undefined },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'promise.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const promise = await findPromise(tx, id);
    if (!promise) return;
    const accounts = answeringAccounts(promise, await accountsOf(tx, [promise]));
    const orElse = coordinatorsOf(context, promise);
    await tellOfPromise(tx, context, promise, {
      kind: 'promise.given',
      to: { accounts },
      orElse,
      by,
    });
  });
  return ok(undefined);
}

/** Of a new question, or one that was given to somebody, whoever must answer; while nobody does, those who give it. */
export async function tellQuestion(
  context: PromisesContext,
  { id, became }: { readonly id: QuestionId; readonly became: 'asked' | 'given' },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'promise.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const question = await findQuestion(tx, id);
    if (question) await tellOfQuestion(tx, context, question, `question.${became}`);
  });
  return ok(undefined);
}

interface PromiseNotice {
  readonly kind: Notice['kind'];
  readonly to: Recipients;
  /** Who is notified as well, where nobody of `to` can sign in. */
  readonly orElse?: Recipients;
  readonly by?: AccountId | undefined;
}

/** Where it is, and no more. */
export async function tellOfPromise(
  tx: Tx,
  context: PromisesContext,
  { id, areaId }: KeptPromise,
  { kind, to, orElse, by }: PromiseNotice,
): Promise<void> {
  const path = `/desk/promises/${id}` as const;
  await notify(tx, context, {
    to,
    ...(orElse && { orElse }),
    but: by ? [by] : [],
    kind,
    path,
    detail: { area: areaId },
  });
}

/** Whoever must answer; where they cannot take it today, those who may give it to somebody. Never a word of it. */
export async function tellOfQuestion(
  tx: Tx,
  context: PromisesContext,
  question: KeptQuestion,
  kind: Notice['kind'],
): Promise<void> {
  await tellOwner(tx, context, {
    thing: question,
    give: 'question.give',
    kind,
    path: `/desk/questions/${question.id}`,
    detail: { area: question.areaId },
  });
}

/** Those who speak for everybody in the area. */
export function coordinatorsOf(
  { areas }: PromisesContext,
  { areaId }: Pick<KeptQuestion, 'areaId'>,
): Recipients {
  const resource = givenResource(areas, { areaId, officerId: undefined }, new Map());
  return { permission: 'question.give', resource };
}
