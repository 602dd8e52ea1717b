import { lotsToPublish } from '#kernel/disclosure/lots.ts';
import type { ActionId, AreaId } from '#kernel/ids.ts';

/** Something that was held for an action, of whose people nothing was told yet. */
export interface UntoldWork {
  readonly actionId: ActionId;
  readonly kind: string;
  readonly thingId: string;
  readonly areaId: AreaId;
  readonly languages: readonly string[];
  readonly people: number;
}

/** Told once, of these works together, and never changed. */
export interface ToldLot extends Pick<UntoldWork, 'actionId' | 'areaId' | 'languages' | 'people'> {
  readonly works: readonly Pick<UntoldWork, 'kind' | 'thingId'>[];
}

/**
 * Figures are told by action, by place and by language, so that these are what a lot is of. And by kind: who came to a meeting
 * is published exactly, and could be subtracted from a lot with other kinds in it.
 */
export function toldLots(works: readonly UntoldWork[]): readonly ToldLot[] {
  const keyOf = ({ actionId, areaId, kind, languages }: UntoldWork) =>
    [actionId, areaId, kind, ...languages.toSorted()].join(' ');
  return lotsToPublish(works, keyOf, ({ people }) => people).flatMap(({ people, items }) => {
    const [first] = items;
    if (!first) return [];
    const { actionId, areaId, languages } = first;
    return [{ actionId, areaId, languages, people, works: items }];
  });
}
