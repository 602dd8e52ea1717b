import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';

type Placed = Pick<Organisation, 'areaId'>;

/** Where a school is, from its settlement up: «Татарбунари, Татарбунарська громада». */
export function schoolPlace(
  { areas }: Pick<SchoolsContext, 'areas'>,
  locale: Locale,
  { areaId }: Placed,
): string {
  const chain = areaId ? areas.chain(areaId) : [];
  const narrow = chain.at(-1);
  const hromada = chain.findLast(({ kind }) => kind === 'hromada');
  const places = [narrow, hromada?.id === narrow?.id ? undefined : hromada];
  return places.flatMap((area) => (area ? [nameIn(locale, area)] : [])).join(', ');
}

/** The hromada around a school, or whatever it lies in where there is none. */
export function hromadaOf(
  { areas }: Pick<SchoolsContext, 'areas'>,
  { areaId }: Placed,
): Area | undefined {
  const chain = areaId ? areas.chain(areaId) : [];
  return chain.findLast(({ kind }) => kind === 'hromada') ?? chain.at(-1);
}

/** The narrowest area that a school lies in. */
export function villageOf(
  { areas }: Pick<SchoolsContext, 'areas'>,
  locale: Locale,
  { areaId }: Placed,
): string {
  const area = areaId && areas.get(areaId);
  return area ? nameIn(locale, area) : '';
}
