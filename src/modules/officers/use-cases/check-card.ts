import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import type { Context } from '../../identity/index.ts';
import { findOfficerByBadge } from '../storage/find-officer-by-badge.ts';
import { saveCheck } from '../storage/save-check.ts';

export interface CheckCard {
  readonly badgeNumber: string;
  /** Today, when not given. */
  readonly on?: Temporal.PlainDate;
}

export type CheckRefusal = 'forbidden' | 'officer-unknown' | 'day-to-come' | 'checked-later';

/** Somebody called the number and read the card through: it says so, with the day. */
export async function checkCard(
  context: Context,
  input: CheckCard,
): Promise<Result<{ readonly on: Temporal.PlainDate }, CheckRefusal>> {
  if (!context.policy.can(context.actor, 'officer-card.check')) return refuse('forbidden');
  const { database, clock, random } = context.platform;
  const on = input.on ?? clock.today();
  if (Temporal.PlainDate.compare(on, clock.today()) > 0) return refuse('day-to-come');
  return await database.transaction(async (tx) => {
    const officer = await findOfficerByBadge(tx, input.badgeNumber);
    if (!officer) return refuse('officer-unknown');
    if (officer.checkedOn && Temporal.PlainDate.compare(officer.checkedOn, on) > 0)
      return refuse('checked-later');
    if (officer.checkedOn?.equals(on)) return ok({ on });
    await saveCheck(tx, officer.id, on, clock.now());
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'officer-card.check',
      thing: { kind: 'officer', id: officer.id },
    });
    await recordEvent(tx, clock, random, {
      type: 'officer.changed',
      subject: { officer: officer.id },
    });
    return ok({ on });
  });
}
