import type { AreaId } from '#kernel/ids.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';

/** Where a question to an officer is of: what she answers for today, or else where she receives. */
export function areaOfOfficer(
  { assignments, receptions }: Pick<ServingOfficer, 'assignments' | 'receptions'>,
  today: Temporal.PlainDate,
): AreaId | undefined {
  const open = assignments.find(
    ({ startsOn, endsOn }) =>
      Temporal.PlainDate.compare(startsOn, today) <= 0 &&
      (!endsOn || Temporal.PlainDate.compare(today, endsOn) <= 0),
  );
  return open?.areaId ?? receptions.find(({ areaId }) => areaId)?.areaId;
}
