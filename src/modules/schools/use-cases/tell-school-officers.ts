import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { notify } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { SchoolId } from '../domain/school.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';

/** `given`: theirs from that day on; `taken`: that day is their last; `withdrawn`: it was to begin on that day, and never does. */
export const TOLD_OF_SCHOOLS = ['given', 'taken', 'withdrawn'] as const;

export interface SchoolTold {
  readonly became: (typeof TOLD_OF_SCHOOLS)[number];
  readonly officerId: OfficerId;
  readonly schoolId: SchoolId;
  readonly day: Temporal.PlainDate;
}

/** Whose schools change hears of it at the desk: once for each sort of change, of however many schools at once. */
export async function tellSchoolOfficers(
  tx: Tx,
  context: SchoolsContext,
  told: readonly SchoolTold[],
): Promise<void> {
  const accounts = await loadOfficerAccounts(tx, told);
  const alike = Map.groupBy(
    told,
    ({ became, officerId, day }) => `${became} ${officerId} ${day.toString()}`,
  );
  for (const [one, ...more] of alike.values()) {
    const account = one && accounts.get(one.officerId);
    if (!account) continue;
    const { became, schoolId, day } = one;
    await notify(tx, context, {
      to: { accounts: [account] },
      kind: `school.${became}`,
      // The page of one school is not theirs before the first day, nor after the last.
      path: '/desk/schools',
      detail: { school: schoolId, count: String(more.length + 1), day: day.toString() },
    });
  }
}

/** What whose school it is learns of another last day, where it is another. */
export function toldOfEnd(
  {
    officerId,
    schoolId,
    startsOn,
    endsOn: before,
  }: Pick<SchoolOfficer, 'officerId' | 'schoolId' | 'startsOn' | 'endsOn'>,
  endsOn: Temporal.PlainDate | undefined,
): readonly SchoolTold[] {
  if (before?.toString() === endsOn?.toString()) return [];
  const theirs = { officerId, schoolId };
  if (!endsOn) return [{ ...theirs, became: 'given', day: startsOn }];
  return Temporal.PlainDate.compare(endsOn, startsOn) < 0
    ? [{ ...theirs, became: 'withdrawn', day: startsOn }]
    : [{ ...theirs, became: 'taken', day: endsOn }];
}
