import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { areaNames } from '../areas/index.ts';
import {
  type Actor,
  asActor,
  type Context,
  type DeskContext,
  type Permission,
} from '../identity/index.ts';
import { organisationNames } from '../organisations/index.ts';
import type { OfficersContext } from './domain/officers-context.ts';
import type { OfficersDesk } from './pages/desk/desk-pages.ts';

/** What the pages of the officers' desk stand on: places, too, by which colleagues are told apart. */
export function officersDesk(given: OfficersContext & DeskContext): OfficersDesk {
  const places = {
    areas: areaNames(given.areas),
    organisations: organisationNames(given.organisations),
  };
  return { ...given, places };
}

/** What a form is made of, and how much of it may come. */
type FormOf = Pick<Route<Actor>, 'fields' | 'repeated' | 'upload' | 'limit'>;

type Handle<Given> = (context: Given, request: PageRequest) => Answer | Promise<Answer>;

export interface DeskRoutes<Given> {
  get(path: `/desk${string}`, permission: Permission, handle: Handle<Given>): Route<Actor>;
  post(
    path: `/desk${string}`,
    permission: Permission,
    handle: Handle<Given>,
    more?: FormOf,
  ): Route<Actor>;
}

/** Rows of a table of desk pages: each is handled in the name of whoever asks, and listed nowhere. */
export function deskRoutes<Given extends Context>(context: Given): DeskRoutes<Given> {
  const row =
    (method: 'GET' | 'POST') =>
    (
      path: string,
      permission: Permission,
      handle: Handle<Given>,
      more: FormOf = {},
    ): Route<Actor> => ({
      method,
      path,
      access: { permission },
      locales: MAIN_LOCALES,
      unlisted: true,
      ...more,
      handle: (request) => handle(asActor(context, request), request),
    });
  return { get: row('GET'), post: row('POST') };
}
