/** A group that waits. */
export interface WaitingGroup<Id extends string = string> {
  readonly id: Id;
  readonly seats: number;
  readonly turn: number;
  /** How often a smaller group was served before it. */
  readonly passedOver: number;
}

/**
 * A group that so many smaller ones overtook is overtaken no more: seats are collected for it. Without an end to it four
 * friends would never get in where seats are given back by ones; with none at all, three seats would wait for them.
 */
export const MAX_OVERTAKEN = 3;

export interface Served<Group> {
  /** In their order. */
  readonly served: readonly Group[];
  /** Those who were overtaken, and how often by now. */
  readonly passedOver: ReadonlyMap<string, number>;
}

/**
 * Whom free seats go to: the first in the line whose group fits, and so on. `isCollected`: whether seats are collected
 * for a large group; shortly before the start they go to whoever can come, rather than to nobody.
 */
export function serveLine<Group extends WaitingGroup>(
  line: readonly Group[],
  free: number,
  isCollected: boolean,
): Served<Group> {
  const served: Group[] = [];
  const passedOver = new Map<string, number>();
  let left = free;
  for (const group of line) {
    if (left === 0 || (isCollected && hasWaitedEnough(passedOver))) break;
    if (group.seats > left) {
      passedOver.set(group.id, group.passedOver);
      continue;
    }
    served.push(group);
    left -= group.seats;
    for (const [id, times] of passedOver) passedOver.set(id, times + 1);
  }
  const overtaken = served.length === 0 ? [] : [...passedOver];
  const before = new Map(line.map(({ id, passedOver: times }) => [id, times]));
  return {
    served,
    passedOver: new Map(overtaken.filter(([id, times]) => times !== before.get(id))),
  };
}

function hasWaitedEnough(passedOver: ReadonlyMap<string, number>): boolean {
  return [...passedOver.values()].some((times) => times >= MAX_OVERTAKEN);
}
