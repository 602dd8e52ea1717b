import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { saveCheck } from '../storage/save-check.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface CheckCard {
  readonly badgeNumber: string;
  /** Today, when not given. */
  readonly on?: Temporal.PlainDate;
}

export type CheckRefusal = 'forbidden' | 'officer-unknown' | 'day-to-come' | 'checked-later';

/** Somebody called the number and read the card through: it says so, with the day. */
export async function checkCard(
  context: RosterContext,
  input: CheckCard,
): Promise<Result<{ readonly on: Temporal.PlainDate }, CheckRefusal>> {
  if (!context.policy.can(context.actor, 'officer-card.check')) return refuse('forbidden');
  const { clock } = context.platform;
  const on = input.on ?? clock.today();
  if (Temporal.PlainDate.compare(on, clock.today()) > 0) return refuse('day-to-come');
  return await inTransaction(context, async (tx) => {
    const officer = await officerInReach(tx, context, 'officer-card.check', input);
    if (!officer) return refuse('officer-unknown');
    if (officer.checkedOn && Temporal.PlainDate.compare(officer.checkedOn, on) > 0)
      return refuse('checked-later');
    if (officer.checkedOn?.equals(on)) return ok({ on });
    await saveCheck(tx, officer.id, on, clock.now());
    await tellChange(tx, context, { officerId: officer.id, action: 'officer-card.check' });
    return ok({ on });
  });
}
