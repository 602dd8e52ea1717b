import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';

/** The pages of one officer at the desk. */
export type CardPage = '' | '/hours' | '/beats' | '/absences' | '/photo' | '/service';

export function cardPath(locale: Locale, id: OfficerId, page: CardPage = ''): string {
  return localePath(locale, `/desk/officers/${id}${page}`);
}

export function vacancyPath(locale: Locale, area: AreaId): string {
  return localePath(locale, `/desk/officers/vacancies/${area}`);
}

export function issuePath(locale: Locale, id: string): string {
  return localePath(locale, `/desk/issues/${id}`);
}
