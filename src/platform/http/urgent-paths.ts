import { localePath } from '../i18n/locales.ts';
import type { Operation } from './operation.ts';
import type { Route } from './route.ts';

/** For whoever restarts the process, or sends it requests. */
const WATCHED = ['/health', '/ready'];

/** Where a request leads that is answered even where nearly all places are taken. */
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
