import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { DeskOfficer, KeptAbsence } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { lockDeskOfficerByBadge } from '../storage/desk-officers.ts';
import { saveAbsence } from '../storage/save-absence.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

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
  | 'deputy-away'
  | 'dates-reversed'
  /** Some of these days are in another absence already. */
  | 'absence-overlaps';

/** An officer is away on these days, and her card names the deputy on exactly those. */
export async function recordAbsence(
  context: RosterContext,
  input: RecordAbsence,
): Promise<Result<{ readonly changed: boolean }, AbsenceRefusal>> {
  if (!context.policy.can(context.actor, 'absence.record')) return refuse('forbidden');
  if (Temporal.PlainDate.compare(input.from, input.to) > 0) return refuse('dates-reversed');
  if (input.deputyBadgeNumber === input.badgeNumber) return refuse('deputy-is-herself');
  const { random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const officer = await officerInReach(tx, context, 'absence.record', input);
    if (!officer) return refuse('officer-unknown');
    // One that begins on the same day is put right; the days of any other would have two deputies.
    const others = officer.absences.filter(({ startsOn }) => !startsOn.equals(input.from));
    if (others.some((other) => sharesDay(other, input))) return refuse('absence-overlaps');
    const deputy = await findDeputy(tx, input);
    if (!deputy.ok) return deputy;
    const changed = await saveAbsence(tx, {
      id: random.uuid(),
      officerId: officer.id,
      deputyId: deputy.value?.id,
      startsOn: input.from,
      endsOn: input.to,
    });
    if (!changed) return ok({ changed });
    await tellChange(tx, context, {
      officerId: officer.id,
      action: 'absence.record',
      detail: { from: input.from.toString(), to: input.to.toString() },
    });
    return ok({ changed });
  });
}

/** Whoever stands in must serve on all of these days. Of another hromada, too: the map ends, people help. */
async function findDeputy(
  tx: Tx,
  { deputyBadgeNumber, from, to }: RecordAbsence,
): Promise<Result<DeskOfficer | undefined, 'deputy-unknown' | 'deputy-left' | 'deputy-away'>> {
  if (deputyBadgeNumber === undefined) return ok(undefined);
  const deputy = await lockDeskOfficerByBadge(tx, deputyBadgeNumber);
  if (!deputy) return refuse('deputy-unknown');
  if (deputy.leftOn && Temporal.PlainDate.compare(deputy.leftOn, to) <= 0) {
    return refuse('deputy-left');
  }
  const isAway = deputy.absences.some((absence) => sharesDay(absence, { from, to }));
  return isAway ? refuse('deputy-away') : ok(deputy);
}

function sharesDay(
  { startsOn, endsOn }: KeptAbsence,
  { from, to }: Pick<RecordAbsence, 'from' | 'to'>,
): boolean {
  return (
    Temporal.PlainDate.compare(startsOn, to) <= 0 && Temporal.PlainDate.compare(from, endsOn) <= 0
  );
}
