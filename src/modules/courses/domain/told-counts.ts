/** Fewer people than these are told to nobody, nor is what would give them away. */
export const FEWEST_PEOPLE = 10;

/** How many people: of a group that is over. */
export interface CountedGroup<GroupId> {
  readonly id: GroupId;
  /** Came at least once. */
  readonly came: number;
  readonly completed: number;
  /** Which of both was told of it already. */
  readonly told: readonly ToldWhat[];
}

export const TOLD_WHAT = ['came', 'completed'] as const;
export type ToldWhat = (typeof TOLD_WHAT)[number];

/** A sum over several groups, told once and never changed. */
export interface ToldSum<GroupId> {
  readonly what: ToldWhat;
  readonly people: number;
  readonly groupIds: readonly GroupId[];
}

/** What everybody reads of a course. */
export interface CourseFigures {
  /** Cohorts that are over, and sessions that were held: exact, they are the accounts of officials. */
  readonly cohorts: number;
  readonly sessions: number;
  /** Undefined: fewer than ten, or not to be told yet. */
  readonly people: Readonly<Record<ToldWhat, ToldPeople | undefined>>;
}

export interface ToldPeople {
  readonly people: number;
  /** Of how many cohorts together. */
  readonly cohorts: number;
  readonly lastOn: Temporal.PlainDate;
}

/**
 * What may be told of one course besides what was told before. Each sum takes all groups that no sum of its sort has
 * taken: so whoever subtracts one page from a later one gets a sum that stands here, never that of a smaller group.
 * Those who completed are told only where those who did not are at least ten, too.
 */
export function sumsToTell<GroupId>(
  groups: readonly CountedGroup<GroupId>[],
): readonly ToldSum<GroupId>[] {
  const came = sumOf('came', groups.filter(isNew('came')));
  const toldCame = groups.filter(
    ({ id, told }) => told.includes('came') || (came?.groupIds.includes(id) ?? false),
  );
  const waiting = toldCame.filter(isNew('completed'));
  const left = total('came', waiting) - total('completed', waiting);
  const completed = left < FEWEST_PEOPLE ? undefined : sumOf('completed', waiting);
  return [came, completed].filter((sum) => sum !== undefined);
}

function isNew(what: ToldWhat) {
  return ({ told }: CountedGroup<unknown>) => !told.includes(what);
}

function sumOf<GroupId>(
  what: ToldWhat,
  groups: readonly CountedGroup<GroupId>[],
): ToldSum<GroupId> | undefined {
  const people = total(what, groups);
  if (people < FEWEST_PEOPLE) return undefined;
  return { what, people, groupIds: groups.map(({ id }) => id) };
}

function total(what: ToldWhat, groups: readonly CountedGroup<unknown>[]): number {
  return groups.reduce((sum, group) => sum + group[what], 0);
}
