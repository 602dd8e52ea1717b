import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { PlanningChoices } from '../../use-cases/list-planning-choices.ts';

/** Where somebody plans, as a list to choose from: each hromada with its settlements. */
export function offeredAreas(locale: Locale, { places }: Pick<PlanningChoices, 'places'>) {
  const option = (area: { id: string; name: string; nameEn: string | undefined }) => ({
    value: area.id,
    label: nameIn(locale, area),
  });
  return places.map(({ hromada, parts }) => ({
    group: nameIn(locale, hromada),
    options: [option(hromada), ...parts.map(option)],
  }));
}
