import type { AccountId, AppealId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, type Notice } from '#modules/identity/index.ts';
import { tellOwner } from '#modules/officers/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { findAppeal } from '../storage/load-appeals.ts';

/** Of a new one, those are told who give appeals to somebody; once it was given, whoever handles it. */
export async function tellAppeal(
  context: AppealsContext,
  { id, by }: { readonly id: AppealId; readonly by?: AccountId | undefined },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'appeal.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const appeal = await findAppeal(tx, id);
    if (appeal?.status === 'received') await tellOf(tx, context, appeal, 'appeal.submitted', by);
    if (appeal?.status === 'in-progress') await tellOf(tx, context, appeal, 'appeal.given');
  });
  return ok(undefined);
}

/** Whoever handles it; while nobody does, or they cannot take it today, those who give it to somebody, but whoever wrote it down. Of which sort it is, and where: no more. */
export async function tellOf(
  tx: Tx,
  context: AppealsContext,
  appeal: KeptAppeal,
  kind: Notice['kind'],
  by?: AccountId,
): Promise<void> {
  await tellOwner(tx, context, {
    thing: appeal,
    give: 'appeal.register',
    but: by ? [by] : [],
    kind,
    path: `/desk/appeals/${appeal.id}`,
    detail: { kind: appeal.kind, area: appeal.areaId },
  });
}
