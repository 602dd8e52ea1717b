import { FEWEST } from './few.ts';

export interface Lot<Item> {
  readonly key: string;
  readonly people: number;
  readonly items: readonly Item[];
}

/**
 * What may be told now of things that people came to, so that nothing smaller can be calculated: things of one key wait
 * until ten people came to them together, and are told as one lot, once. A figure that adds up whole lots, and the
 * difference of two such figures, is again a sum of whole lots. What is finest in any figure has to be in the key.
 */
export function lotsToTell<Item>(
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
