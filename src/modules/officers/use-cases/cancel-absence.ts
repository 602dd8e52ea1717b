import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isOver, isToCome } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { removeAbsence, shortenAbsence } from '../storage/save-absence.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

/** She does not go after all, or is back earlier: from today on she serves. Days that are over stay as they were. */
export async function cancelAbsence(
  context: RosterContext,
  { id, absenceId }: { readonly id: OfficerId; readonly absenceId: string },
): Promise<Result<undefined, 'absent'>> {
  if (!context.policy.can(context.actor, 'absence.record')) return refuse('absent');
  const today = context.platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const officer = await officerInReach(tx, context, 'absence.record', { id });
    const absence = officer?.absences.find((one) => one.id === absenceId);
    if (!absence || isOver(absence, today)) return refuse('absent');
    const beganEarlier = !isToCome(absence, today) && !absence.startsOn.equals(today);
    if (beganEarlier) await shortenAbsence(tx, absenceId, today.subtract({ days: 1 }));
    else await removeAbsence(tx, absenceId);
    await tellChange(tx, context, { officerId: id, action: 'absence.cancel' });
    return ok(undefined);
  });
}
