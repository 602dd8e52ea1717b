import { FEWEST } from './few.ts';

export interface Lot<Item> {
  readonly key: string;
  readonly people: number;
  readonly items: readonly Item[];
}

/**
 * Groups things that people came to into lots of ten people and more, so that no smaller figure can be calculated. Things of
 * one key wait until ten people came to them together, and are published as one lot, once. Figures add up whole lots, so the
 * difference of two figures is a sum of whole lots, too. The key has to contain every property by which a figure is broken down.
 */
export function lotsToPublish<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  peopleOf: (item: Item) => number,
): readonly Lot<Item>[] {
  const counted = items.filter((item) => peopleOf(item) > 0);
  return [...Map.groupBy(counted, keyOf)]
    .map(([key, of]) => ({
      key,
      people: of.reduce((sum, item) => sum + peopleOf(item), 0),
      items: of,
    }))
    .filter(({ people }) => people >= FEWEST);
}
