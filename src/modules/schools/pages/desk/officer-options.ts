import type { Locale } from '#platform/i18n/locales.ts';
import { kindWord, type OfficersContext, officerToday } from '#modules/officers/index.ts';
import type { OfficerChoice } from '../../use-cases/list-officer-choices.ts';
import { schoolsDeskText } from './messages/index.ts';

/** «Оксана Приміренко, шкільна офіцерка поліції: 6 шкіл» */
export function officerOptions(
  locale: Locale,
  context: Pick<OfficersContext, 'officers' | 'platform'>,
  choices: readonly OfficerChoice[],
) {
  return choices.map(({ officer, schools }) => ({
    value: officer.id,
    label: schoolsDeskText.in(locale)('assign.option', {
      name: officerToday(locale, context, officer),
      kind: kindWord(locale, officer),
      count: schools,
    }),
  }));
}
