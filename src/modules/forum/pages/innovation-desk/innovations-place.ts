import { type ForumId, type InnovationId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { innovationDeskText } from './messages/index.ts';

/** From the desk of one forum to what its talks left. */
export const innovationsPlace: ForumPlaceLink = {
  id: 'innovations',
  path: (id) => `/desk/forum/${id}/innovations`,
  permission: 'innovation.handle',
  label: (locale) => innovationDeskText.in(locale)('title'),
  about: (locale) => innovationDeskText.in(locale)('about'),
};

export function deskInnovationsPath(locale: Locale, id: ForumId): string {
  return localePath(locale, `/desk/forum/${id}/innovations`);
}

export function deskInnovationPath(locale: Locale, id: InnovationId): string {
  return localePath(locale, `/desk/innovation/${id}`);
}

export function adoptPath(locale: Locale, id: string): string {
  return `${localePath(locale, '/desk/innovation/adopt')}?id=${id}`;
}

export function innovationIdOf({ params }: PageRequest): InnovationId | undefined {
  return parseId<'innovation'>(params['innovation'] ?? '');
}
