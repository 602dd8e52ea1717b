import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { RoleGrant } from '../domain/actor.ts';
import type { NamedPlace, PeoplePlaces } from '../domain/names-of-places.ts';
import { identityText } from '../messages/index.ts';

/** «Татарбунарська громада», «усюди». */
export function areaWords(
  locale: Locale,
  { areas }: PeoplePlaces,
  areaId: string | undefined,
): string {
  const t = identityText.in(locale);
  if (areaId === undefined) return t('place.everywhere');
  const area = areas.nameOf(areaId);
  return area ? nameIn(locale, area) : t('place.gone');
}

/** Where a role holds, and for which organisation. */
export function whereWords(
  locale: Locale,
  places: PeoplePlaces,
  { areaId, organisationId }: Pick<RoleGrant, 'areaId' | 'organisationId'>,
): string {
  const where = areaWords(locale, places, areaId);
  const organisation = organisationId && places.organisations.get(organisationId);
  return organisation ? `${nameIn(locale, organisation)}, ${where}` : where;
}

/** «Лиман — Лиманська громада, Вигадана область»: told from its namesakes. */
export function placeChoice(locale: Locale, place: NamedPlace): string {
  const within = place.within.map((above) => nameIn(locale, above)).join(', ');
  return within === '' ? nameIn(locale, place) : `${nameIn(locale, place)} — ${within}`;
}
