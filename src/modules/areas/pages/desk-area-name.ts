import type { AreaId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { AreaDirectory } from '../domain/directory.ts';

/** «Білолісся» at the desk, also where residents do not see that area; empty: there is no such area. */
export function deskAreaName(
  locale: Locale,
  { areas }: { readonly areas: Pick<AreaDirectory, 'nameOf'> },
  id: AreaId | undefined,
): string {
  const area = id && areas.nameOf(id);
  return area ? nameIn(locale, area) : '';
}
