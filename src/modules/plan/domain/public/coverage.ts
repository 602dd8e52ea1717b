import { type PublicCount, sumPublished } from '#kernel/disclosure/public-count.ts';
import type { AreaId } from '#kernel/ids.ts';

/** Something that was held for an action of the plan. */
export interface HeldWork {
  readonly areaId: AreaId;
  readonly languages: readonly string[];
}

/** How many people came, of which so many are told already. */
export interface PublishedPeople extends HeldWork {
  readonly people: PublicCount;
}

/**
 * Something that was reached, and by how much. Actions and things held are exact: they are an account of officials. People
 * are told by month in lots of ten and more, so that every sum of them is one.
 */
export interface Covered<Key> {
  readonly key: Key;
  readonly actions: number;
  readonly held: number;
  readonly people: PublicCount;
}

export function coveredBy<Key>(
  key: Key,
  {
    actions,
    held,
    told,
  }: {
    readonly actions: number;
    readonly held: readonly HeldWork[];
    readonly told: readonly PublishedPeople[];
  },
): Covered<Key> {
  return { key, actions, held: held.length, people: peopleOf(told) };
}

export function peopleOf(told: readonly PublishedPeople[]): PublicCount {
  return sumPublished(told.map(({ people }) => people));
}
