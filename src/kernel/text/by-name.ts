const UKRAINIAN = new Intl.Collator('uk', { numeric: true });

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The order of lists: the Ukrainian alphabet, «№ 2» before «№ 10»; namesakes by id, so that every process says the same. */
export function byName(one: Named, other: Named): number {
  return UKRAINIAN.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
