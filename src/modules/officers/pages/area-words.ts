import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Area, AreaDirectory, PlaceKind } from '#modules/areas/index.ts';
import { officersText } from '../messages/index.ts';

/** «село», «місто», «поліцейська дільниця». */
export function areaKindWord(locale: Locale, area: Area): string {
  const t = officersText.in(locale);
  return area.kind === 'settlement' && area.settlementKind
    ? t(`place.${area.settlementKind}`)
    : t(`place.${area.kind}`);
}

export function placeKindWord(locale: Locale, kind: PlaceKind, area: Area | undefined): string {
  const t = officersText.in(locale);
  return area && kind === 'settlement' ? areaKindWord(locale, area) : t(`place.${kind}`);
}

/** «Одеська область» needs no «область» beside it. */
export function unlessSaid(name: string, kindWord: string): readonly string[] {
  const isSaid = ` ${name.toLowerCase()} `.includes(` ${kindWord.toLowerCase()} `);
  return isSaid ? [] : [kindWord];
}

/** «Татарбунарська громада, Білгород-Дністровський район»: what tells an area from its namesakes, the narrowest first. */
export function surroundings(locale: Locale, areas: AreaDirectory, area: Area): string {
  return areas
    .chain(area.id)
    .filter(({ id, kind }) => id !== area.id && kind !== 'oblast' && kind !== 'beat')
    .toReversed()
    .map((around) => nameIn(locale, around))
    .join(', ');
}

/** «Ізмаїльський», «Татарбунарська»: on a map, where every field is of one kind. */
export function withoutKind(name: string): string {
  return name.replace(KIND_IN_NAME, '');
}

const KIND_IN_NAME =
  / (?:(?:(?:міська|селищна|сільська|urban|settlement|rural) )?(?:територіальна |territorial )?(?:громада|hromada)|район|raion|district)$/iu;
