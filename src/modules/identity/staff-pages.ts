import type { Answer, PageRequest, RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { Actor } from './domain/actor.ts';
import { asActor, type Context } from './domain/context.ts';
import type { Permission } from './domain/permission.ts';

/** What a form is made of, and how much of it may come. */
type FormOf = Pick<
  Route<Actor>,
  'fields' | 'maxLengths' | 'repeated' | 'upload' | 'limit' | 'secret'
>;

/** A whole police unit may share one network and use the same form all day. */
const DESK_FORMS: RateLimit = { posts: 600, seconds: 600 };

type Handle<Given> = (context: Given, request: PageRequest<Actor>) => Answer | Promise<Answer>;

export interface StaffPages<Given> {
  get(path: `/${string}`, permission: Permission, handle: Handle<Given>): Route<Actor>;
  post(
    path: `/${string}`,
    permission: Permission,
    handle: Handle<Given>,
    more?: FormOf,
  ): Route<Actor>;
  /** A page that takes its own form. */
  form(
    path: `/${string}`,
    permission: Permission,
    handle: Handle<Given>,
    more?: FormOf,
  ): readonly Route<Actor>[];
}

/** Rows of a table of staff pages: each is handled in the name of whoever asks, and listed nowhere. */
export function staffPages<Given extends Context>(context: Given): StaffPages<Given> {
  const row =
    (method: 'GET' | 'POST') =>
    (
      path: `/${string}`,
      permission: Permission,
      handle: Handle<Given>,
      more: FormOf = {},
    ): Route<Actor> => ({
      method,
      path,
      budget: 'staff',
      access: { permission },
      locales: MAIN_LOCALES,
      unlisted: true,
      ...(method === 'POST' && { limit: DESK_FORMS }),
      ...more,
      handle: (request) => handle(asActor(context, request), request),
    });
  const [get, post] = [row('GET'), row('POST')];
  return {
    get,
    post,
    form: (path, permission, handle, more) => [
      get(path, permission, handle),
      post(path, permission, handle, more),
    ],
  };
}
