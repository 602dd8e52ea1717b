import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '../domain/context.ts';
import { hasColleaguesOf } from '../storage/has-colleagues.ts';
import { asInstallation, inTransaction } from '../storage/in-transaction.ts';

/** Whether somebody besides whoever acts works here already: who it is, the list of people says. */
export async function hasColleagues(context: Context): Promise<Result<boolean, 'forbidden'>> {
  const { actor, policy, platform } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'invitation.create')) return refuse('forbidden');
  return await inTransaction(context, async (tx) =>
    ok(await asInstallation(tx, platform, () => hasColleaguesOf(tx, actor.id))),
  );
}
