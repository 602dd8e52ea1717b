import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import type { Context } from '../../identity/index.ts';
import { findOfficerByBadge } from '../storage/find-officer-by-badge.ts';
import { saveAbsence } from '../storage/save-absence.ts';

export interface RecordAbsence {
  readonly badgeNumber: string;
  /** Both days included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Who stands in; nobody, where that is not known. */
  readonly deputyBadgeNumber: string | undefined;
}

export type AbsenceRefusal =
  | 'forbidden'
  | 'officer-unknown'
  | 'deputy-unknown'
  | 'deputy-is-herself'
  | 'deputy-left'
  | 'dates-reversed';

/** An officer is away on these days, and her card names the deputy on exactly those. */
export async function recordAbsence(
  context: Context,
  input: RecordAbsence,
): Promise<Result<{ readonly changed: boolean }, AbsenceRefusal>> {
  if (!context.policy.can(context.actor, 'absence.record')) return refuse('forbidden');
  if (Temporal.PlainDate.compare(input.from, input.to) > 0) return refuse('dates-reversed');
  if (input.deputyBadgeNumber === input.badgeNumber) return refuse('deputy-is-herself');
  const { database, clock, random } = context.platform;
  return await database.transaction(async (tx) => {
    const officer = await findOfficerByBadge(tx, input.badgeNumber);
    if (!officer) return refuse('officer-unknown');
    const deputy =
      input.deputyBadgeNumber === undefined
        ? undefined
        : await findOfficerByBadge(tx, input.deputyBadgeNumber);
    if (input.deputyBadgeNumber !== undefined && !deputy) return refuse('deputy-unknown');
    if (deputy?.leftOn && Temporal.PlainDate.compare(deputy.leftOn, input.to) <= 0)
      return refuse('deputy-left');
    const changed = await saveAbsence(tx, {
      id: random.uuid(),
      officerId: officer.id,
      deputyId: deputy?.id,
      startsOn: input.from,
      endsOn: input.to,
    });
    if (!changed) return ok({ changed });
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'absence.record',
      thing: { kind: 'officer', id: officer.id },
      detail: { from: input.from.toString(), to: input.to.toString() },
    });
    await recordEvent(tx, clock, random, {
      type: 'officer.changed',
      subject: { officer: officer.id },
    });
    return ok({ changed });
  });
}
