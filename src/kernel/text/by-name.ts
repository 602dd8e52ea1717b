const UKRAINIAN = new Intl.Collator('uk', { numeric: true });

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The order of lists: the Ukrainian alphabet, «№ 2» before «№ 10»; equal names by id, so that every process returns the same
 * order.
 */
export function byName(one: Named, other: Named): number {
  return UKRAINIAN.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
