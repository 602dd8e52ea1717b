import type { Route } from './route.ts';
import type { MaxLengths } from './text-lengths.ts';

/** Gives each route of a table the maximum lengths of the fields that it has. Forms of one table share field names. */
export function withMaxLengths<Actor>(
  maxLengths: MaxLengths,
  routes: readonly Route<Actor>[],
): readonly Route<Actor>[] {
  return routes.map((route) => {
    const own = Object.entries(maxLengths).filter(([field]) => route.fields?.includes(field));
    return own.length === 0 ? route : { ...route, maxLengths: Object.fromEntries(own) };
  });
}
