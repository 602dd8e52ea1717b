import type { Route } from './route.ts';
import type { Longest } from './text-lengths.ts';

/** Forms of one table, which call the same words by the same names: each is given the lengths of the fields that it has. */
export function withLongest<Actor>(
  longest: Longest,
  routes: readonly Route<Actor>[],
): readonly Route<Actor>[] {
  return routes.map((route) => {
    const own = Object.entries(longest).filter(([field]) => route.fields?.includes(field));
    return own.length === 0 ? route : { ...route, longest: Object.fromEntries(own) };
  });
}
