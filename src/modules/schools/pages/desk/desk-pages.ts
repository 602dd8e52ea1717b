import { parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, DeskContext } from '#modules/identity/index.ts';
import type { SchoolId } from '../../domain/school.ts';
import type { SchoolsContext } from '../../domain/schools-context.ts';
import { schoolsDeskText } from './messages/index.ts';

/** What the pages of the desk of schools stand on. */
export interface SchoolsDesk extends SchoolsContext, DeskContext {}

/** What does not depend on who asks: the search is made of it once. */
export type SchoolsHouse = Pick<
  SchoolsContext,
  'areas' | 'officers' | 'organisations' | 'settings'
>;

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(
  context: Context,
  { areas, officers, organisations, settings }: SchoolsHouse,
): SchoolsContext {
  return { ...context, areas, officers, organisations, settings };
}

export function deskSchoolsPath(
  locale: Locale,
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, '/desk/schools') + (asked.size > 0 ? `?${asked}` : '');
}

/** The pages of one school at the desk. */
export function deskSchoolPath(locale: Locale, id: SchoolId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/schools/${id}${page}`);
}

export function assignPath(locale: Locale): string {
  return localePath(locale, '/desk/schools/assign');
}

export function registerPath(locale: Locale, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/schools/import${page}`);
}

export function schoolIdOf({ params }: PageRequest): SchoolId | undefined {
  return parseId<'organisation'>(params['id'] ?? '');
}

/** From the list of schools on. */
export function schoolCrumbs(
  locale: Locale,
  ...further: readonly { readonly text: string; readonly href?: string }[]
) {
  return [
    { text: schoolsDeskText.in(locale)('schools'), href: deskSchoolsPath(locale) },
    ...further,
  ];
}
