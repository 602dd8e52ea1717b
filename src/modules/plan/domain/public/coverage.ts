import type { AreaId } from '../../../../kernel/ids.ts';

/** Fewer people than this are told nowhere: in a village, neighbours would know who it was. */
export const FEWEST_PEOPLE = 10;

/** Something that was held for an action of the plan. */
export interface HeldWork {
  readonly areaId: AreaId;
  readonly languages: readonly string[];
  readonly people: number | undefined;
}

/** Something that was reached, and by how much. Actions and things held are exact: they are an account of officials. */
export interface Covered<Key> {
  readonly key: Key;
  readonly actions: number;
  readonly held: number;
  /** `hidden`: there were some, too few to be told. */
  readonly people: number | 'hidden';
}

export interface CoverageRow<Key> {
  readonly key: Key;
  readonly actions: number;
  readonly works: readonly HeldWork[];
}

/**
 * How many people came, by row, so that no small number is told, and none can be reckoned from the sum: the smallest of the
 * others is hidden with them. Without it two villages, of one person each, would be two together. `rest`: what is in the sum and
 * in no row, of which the same is true.
 */
export function coveredOf<Key>(
  rows: readonly CoverageRow<Key>[],
  rest: readonly HeldWork[] = [],
): readonly Covered<Key>[] {
  const counted = rows.map(({ works, ...row }) => ({
    ...row,
    held: works.length,
    people: sumOf(works),
  }));
  const hidden = new Set(counted.filter(({ people }) => isFew(people)));
  if (hidden.size > 0 || isFew(sumOf(rest))) {
    const [next] = counted
      .filter(({ people }) => people >= FEWEST_PEOPLE)
      .toSorted((one, other) => one.people - other.people);
    if (next) hidden.add(next);
  }
  return counted.map((row) => ({ ...row, people: hidden.has(row) ? 'hidden' : row.people }));
}

/** Of a part of what is hidden: its parts together would tell it. */
export function hiddenOf<Key>(rows: readonly CoverageRow<Key>[]): readonly Covered<Key>[] {
  return rows.map(({ works, ...row }) => ({
    ...row,
    held: works.length,
    people: sumOf(works) === 0 ? 0 : 'hidden',
  }));
}

function sumOf(works: readonly HeldWork[]): number {
  return works.reduce((sum, { people = 0 }) => sum + people, 0);
}

/** So few that it is not told how many. */
export function isFew(people: number): boolean {
  return people > 0 && people < FEWEST_PEOPLE;
}

/** Of everybody together; hidden where all of them are few. */
export function peopleOf(works: readonly HeldWork[]): number | 'hidden' {
  const sum = sumOf(works);
  return isFew(sum) ? 'hidden' : sum;
}
