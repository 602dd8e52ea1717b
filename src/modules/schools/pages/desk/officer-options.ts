import type { Locale } from '../../../../platform/i18n/locales.ts';
import { kindWord, shortNameIn } from '../../../officers/index.ts';
import type { OfficerChoice } from '../../use-cases/list-officer-choices.ts';
import { schoolsDeskText } from './messages/index.ts';

/** «Оксана Приміренко, шкільна офіцерка поліції: 6 шкіл» */
export function officerOptions(locale: Locale, choices: readonly OfficerChoice[]) {
  return choices.map(({ officer, schools }) => ({
    value: officer.id,
    label: schoolsDeskText.in(locale)('assign.option', {
      name: shortNameIn(locale, officer),
      kind: kindWord(locale, officer),
      count: schools,
    }),
  }));
}
