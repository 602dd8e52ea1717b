import type { OrganisationId } from '#kernel/ids.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';

export const PASSING_ON_PATH = '/desk/settings/passing-on';

export function bodyPath(locale: Locale, id: OrganisationId, act: '' | '/check' = ''): string {
  return localePath(locale, `${PASSING_ON_PATH}/${id}${act}`);
}
