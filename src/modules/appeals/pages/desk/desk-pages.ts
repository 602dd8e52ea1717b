import { type AppealId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, DeskContext } from '#modules/identity/index.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';

/** What the pages of the desk of appeals stand on. */
export interface AppealsDesk extends AppealsContext, DeskContext {}

/** What does not depend on who asks: sections, searches and links are made of it once. */
export type AppealsHouse = Pick<
  AppealsContext,
  'areas' | 'officers' | 'organisations' | 'receipts' | 'workingDays'
>;

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(
  context: Context,
  { areas, officers, organisations, receipts, workingDays }: AppealsHouse,
): AppealsContext {
  return { ...context, areas, officers, organisations, receipts, workingDays };
}

export function appealsPath(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, '/desk/appeals') + (asked.size > 0 ? `?${asked}` : '');
}

/** The pages of one appeal at the desk. */
export function appealPath(locale: Locale, id: AppealId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/appeals/${id}${page}`);
}

export function appealIdOf({ params }: PageRequest): AppealId | undefined {
  return parseId<'appeal'>(params['id'] ?? '');
}
