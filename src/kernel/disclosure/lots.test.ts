import { describe, expect, it } from 'vitest';
import { FEWEST, isFew } from './few.ts';
import { lotsToPublish } from './lots.ts';
import { chanceOf } from './testing/chance.ts';
import { type Bounds, boundsOf, isTooNarrow } from './testing/linear-bounds.ts';

/** An event with its place, action, language and month, and how many people came. */
interface Work {
  readonly id: number;
  readonly action: string;
  readonly village: string;
  readonly language: string;
  readonly month: number;
  readonly people: number;
}

/** Hundreds of linear programs, on a machine that may be busy. */
const SOLVING = 180_000;
const VILLAGES = 9;
const MONTHS = 12;

/** A year in which 10,000 people come: to a hall of a hundred, and to a kitchen in a village of three houses. */
function aYear(): readonly Work[] {
  const next = chanceOf(11);
  const below = (limit: number) => Math.floor(next() * limit);
  const works: Work[] = [];
  let left = 10_000;
  while (left > 0) {
    const people = Math.min(left, below(3) === 0 ? 1 + below(9) : 5 + below(140));
    left -= people;
    works.push({
      id: works.length,
      action: `a${below(6)}`,
      village: `v${below(VILLAGES)}`,
      language: ['uk', 'ro', 'bg'][below(3)] ?? 'uk',
      month: below(MONTHS),
      people,
    });
  }
  return works;
}

/** The sums that pages show: in all, by action, by village, by hromada of three villages, by language. */
const VIEWS: readonly ((work: Work) => string)[] = [
  () => 'all',
  ({ action }) => action,
  ({ village }) => village,
  ({ village }) => `hromada ${Number(village.slice(1)) % 3}`,
  ({ language }) => language,
];

interface Release {
  /** The number of events in this release, which is public. */
  readonly counted: readonly Work[];
  /** Undefined: shown as few, or hidden. */
  readonly told: (people: number) => number | undefined;
}

/** By month: events that wait are published with a later month, once there are ten people. */
function byLots(works: readonly Work[]): readonly Release[] {
  const told = new Set<Work>();
  return Array.from({ length: MONTHS }, (_, month) => {
    const waiting = works.filter((work) => work.month <= month && !told.has(work));
    const keyOf = ({ action, village, language }: Work) => `${action} ${village} ${language}`;
    for (const lot of lotsToPublish(waiting, keyOf, ({ people }) => people)) {
      for (const work of lot.items) told.add(work);
    }
    return { counted: [...told], told: (people) => people };
  });
}

/** The earlier publication: each month's exact sums, with small ones hidden. */
function bySmallHidden(works: readonly Work[]): readonly Release[] {
  return Array.from({ length: MONTHS }, (_, month) => ({
    counted: works.filter((work) => work.month <= month),
    told: (people) => (isFew(people) ? undefined : people),
  }));
}

const sumOf = (works: readonly Work[]) => works.reduce((sum, { people }) => sum + people, 0);
const sumText = (works: readonly Work[]) => works.map(({ id }) => `w${id}`).join(' + ');

/**
 * Everything that all pages of the year published. For a cell that was published last month too, the difference gives the same
 * information and is shorter.
 */
function saidBy(releases: readonly Release[]): readonly string[] {
  return VIEWS.flatMap((view) => {
    const cells = releases.map(({ counted, told }) => ({
      cells: Map.groupBy(counted, view),
      told,
    }));
    return cells.flatMap(({ cells: now, told }, month) =>
      [...now].flatMap(([key, of]) => {
        const people = told(sumOf(of));
        if (people === undefined) return [];
        const before = cells[month - 1];
        const earlier = before?.cells.get(key) ?? [];
        const known = before?.told(sumOf(earlier));
        if (known === undefined) return [`${sumText(of)} = ${people}`];
        const added = of.filter((work) => !earlier.includes(work));
        return added.length === 0 ? [] : [`${sumText(added)} = ${people - known}`];
      }),
    );
  });
}

/** The range that everything published leaves for each of these groups together. */
function boundsFor(
  groups: readonly (readonly Work[])[],
  said: readonly string[],
): readonly Bounds[] {
  return groups.map((group) => boundsOf(sumText(group), said));
}

/** The people of one action in one village, one language and one month: an evening or two with few visitors. */
function smallEvenings(works: readonly Work[]): readonly (readonly Work[])[] {
  const keyOf = ({ action, village, language, month }: Work) =>
    `${action} ${village} ${language} ${month}`;
  return [...Map.groupBy(works, keyOf).values()].filter((group) => isFew(sumOf(group)));
}

describe('people who are told in lots', { timeout: SOLVING }, () => {
  const works = aYear();
  const evenings = smallEvenings(works);

  it('cannot be bounded more narrowly than ten on an evening to which fewer came', () => {
    expect(sumOf(works)).toBe(10_000);
    expect(evenings.length).toBeGreaterThan(40);
    const said = saidBy(byLots(works));
    // Most of the year was published.
    expect(sumOf(byLots(works).at(-1)?.counted ?? [])).toBeGreaterThan(9_000);
    const narrow = boundsFor(evenings, said).filter((one) => isTooNarrow(one, FEWEST));
    expect(narrow).toEqual([]);
  });

  it('could be, where each month told its exact sums and hid the small ones', () => {
    const said = saidBy(bySmallHidden(works));
    const narrow = boundsFor(evenings, said).filter((one) => isTooNarrow(one, FEWEST));
    expect(narrow.length).toBeGreaterThan(10);
  });

  it('differ from one month to the next by nobody, or by ten and more', () => {
    const releases = byLots(works);
    for (const view of VIEWS) {
      for (const [at, { counted }] of releases.entries()) {
        const before = new Set(releases[at - 1]?.counted);
        const added = Map.groupBy(
          counted.filter((work) => !before.has(work)),
          view,
        );
        for (const group of added.values()) expect(sumOf(group)).toBeGreaterThanOrEqual(FEWEST);
      }
    }
  });
});
