import { type ActionId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context } from '#modules/identity/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { PlanHouse } from '../../domain/plan-desk.ts';

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(
  context: Context,
  { areas, officers, organisations, receipts }: PlanHouse,
): PlanContext {
  return { ...context, areas, officers, organisations, receipts };
}

export function deskPlanPath(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, '/desk/plan') + (asked.size > 0 ? `?${asked}` : '');
}

export function deskActionPath(locale: Locale, id: ActionId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/plan/actions/${id}${page}`);
}

export function actionIdOf({ params }: PageRequest): ActionId | undefined {
  return parseId<'action'>(params['id'] ?? '');
}
