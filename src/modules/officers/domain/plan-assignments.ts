import type { KnownAssignment, WantedAssignment } from './roster-entry.ts';

/** What becomes of one officer's assignments. Nothing that was in force on a past day is lost. */
export interface AssignmentsPlan {
  readonly started: readonly Omit<KnownAssignment, 'id'>[];
  /** Ended, prolonged, or with a first day put right. */
  readonly changed: readonly KnownAssignment[];
  /** Those that never came into force. */
  readonly withdrawn: readonly KnownAssignment[];
  /** Wanted ones that would say that she was there twice at once. */
  readonly overlapping: readonly WantedAssignment[];
}

/**
 * From what a roster wants to what is kept. An area that is wanted no more ends yesterday; one without a first
 * day starts today; one that goes on is left alone, or its days are put right.
 */
export function planAssignments(
  known: readonly KnownAssignment[],
  wanted: readonly WantedAssignment[],
  today: Temporal.PlainDate,
): AssignmentsPlan {
  const started: Omit<KnownAssignment, 'id'>[] = [];
  const changed: KnownAssignment[] = [];
  const overlapping: WantedAssignment[] = [];
  const met = new Set<string>();
  for (const want of wanted) {
    const ofArea = known.filter(({ areaId }) => areaId === want.areaId);
    const meant = meantBy(want, ofArea, today);
    const after = {
      areaId: want.areaId,
      startsOn: want.since ?? meant?.startsOn ?? today,
      endsOn: want.until,
    };
    const others = ofArea.filter((one) => one !== meant);
    if (isReversed(after) || others.some((one) => overlaps(one, after))) overlapping.push(want);
    else if (!meant) started.push(after);
    else if (!isSame(meant, after)) changed.push({ ...after, id: meant.id });
    if (meant) met.add(meant.id);
  }
  const dropped = known.filter((one) => !met.has(one.id) && isOpen(one, today));
  const { ended, withdrawn } = endBefore(dropped, today);
  return { started, changed: [...changed, ...ended], withdrawn, overlapping };
}

/** Everything that goes on ends before a day; what would have begun on it or later is withdrawn. */
export function endBefore(
  assignments: readonly KnownAssignment[],
  day: Temporal.PlainDate,
): { readonly ended: readonly KnownAssignment[]; readonly withdrawn: readonly KnownAssignment[] } {
  const lastDay = day.subtract({ days: 1 });
  const begun = assignments.filter(({ startsOn }) => isBefore(startsOn, day));
  return {
    ended: begun
      .filter(({ endsOn }) => endsOn === undefined || isBefore(lastDay, endsOn))
      .map((one) => ({ ...one, endsOn: lastDay })),
    withdrawn: assignments.filter(({ startsOn }) => !isBefore(startsOn, day)),
  };
}

/** The one with the same first day; else the one that goes on, unless quite other days are wanted. */
function meantBy(
  want: WantedAssignment,
  known: readonly KnownAssignment[],
  today: Temporal.PlainDate,
): KnownAssignment | undefined {
  const { since, until } = want;
  const exact = since && known.find(({ startsOn }) => startsOn.equals(since));
  if (exact) return exact;
  return known.find(
    (one) => isOpen(one, today) && (!since || overlaps(one, { startsOn: since, endsOn: until })),
  );
}

function isOpen({ endsOn }: KnownAssignment, today: Temporal.PlainDate): boolean {
  return endsOn === undefined || !isBefore(endsOn, today);
}

type Days = Pick<KnownAssignment, 'startsOn' | 'endsOn'>;

function isReversed({ startsOn, endsOn }: Days): boolean {
  return endsOn !== undefined && isBefore(endsOn, startsOn);
}

export function overlaps(one: Days, other: Days): boolean {
  const startsTooLate = (a: Days, b: Days) =>
    b.endsOn !== undefined && isBefore(b.endsOn, a.startsOn);
  return !startsTooLate(one, other) && !startsTooLate(other, one);
}

function isSame(one: Days, other: Days): boolean {
  return one.startsOn.equals(other.startsOn) && String(one.endsOn) === String(other.endsOn);
}

function isBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) < 0;
}
