import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { removeReception as remove } from '../storage/save-reception.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

/** She receives there no more. */
export async function removeReception(
  context: RosterContext,
  { id, receptionId }: { readonly id: OfficerId; readonly receptionId: string },
): Promise<Result<undefined, 'absent'>> {
  if (!context.policy.can(context.actor, 'officer-contact.edit')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const officer = await officerInReach(tx, context, 'officer-contact.edit', { id });
    if (!officer?.receptions.some((one) => one.id === receptionId)) return refuse('absent');
    await remove(tx, receptionId);
    await tellChange(tx, context, { officerId: id, action: 'reception.remove' });
    return ok(undefined);
  });
}
