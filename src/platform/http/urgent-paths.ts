import { localePath } from '../i18n/locales.ts';
import type { Operation } from './operation.ts';
import type { Route } from './route.ts';

/** Asked by supervisors and load balancers. */
const WATCHED = ['/health', '/ready'];

/** Paths that are answered even if nearly all connections of the server are in use. */
export function urgentPaths(parts: {
  readonly routes: readonly Pick<Route, 'path' | 'locales' | 'urgent'>[];
  readonly operations: readonly Pick<Operation, 'path' | 'alwaysOpen'>[];
}): ReadonlySet<string> {
  const routes = parts.routes.filter(({ urgent }) => urgent);
  const operations = parts.operations.filter(({ alwaysOpen }) => alwaysOpen);
  return new Set([
    ...WATCHED,
    ...routes.flatMap(({ path, locales }) => locales.map((locale) => localePath(locale, path))),
    ...operations.map(({ path }) => path),
  ]);
}
