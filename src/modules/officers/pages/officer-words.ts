import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Officer, Reception } from '../domain/officer.ts';
import { shortName } from '../domain/person-name.ts';
import { officersText } from '../messages/index.ts';

/** «поліцейська офіцерка громади» */
export function kindWord(locale: Locale, officer: Pick<Officer, 'kind' | 'wordForm'>): string {
  return officersText.in(locale)(`kind.${officer.kind}.${officer.wordForm}`);
}

/** «Олена Зразкова», «Olena Zrazkova». */
export function shortNameIn(locale: Locale, officer: Pick<Officer, 'name' | 'nameEn'>): string {
  return nameIn(locale, { name: shortName(officer.name), nameEn: officer.nameEn });
}

export function receptionPlace(locale: Locale, reception: Reception): string {
  return nameIn(locale, { name: reception.place, nameEn: reception.placeEn });
}

/** Where the photograph is, if there is one: its address changes with it. */
export function photoAddress(officer: Pick<Officer, 'slug' | 'photoId'>): string | undefined {
  return officer.photoId && `/officer/${officer.slug}/photo?v=${officer.photoId.slice(0, 8)}`;
}
