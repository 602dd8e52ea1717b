import { mainLocale } from '#platform/i18n/locales.ts';
import { partnerText } from './messages/partner/index.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { reportCategoriesAt } from './use-cases/list-report-categories.ts';
import type { PartnerWords } from './use-cases/partner/partner-words.ts';

const STATES = [
  'in_progress',
  'action_scheduled',
  'investigating',
  'internal_referral',
  'closed',
  'fixed',
  'duplicate',
  'no_further_action',
  'not_councils_responsibility',
] as const;

/** To bodies in Ukrainian, as they write to each other; to an author in the language that they wrote in. */
export function partnerWords(context: ReportsContext): PartnerWords {
  const t = partnerText.in('uk');
  const categories = reportCategoriesAt(context)(undefined);
  return {
    said: (state, language) => {
      const known = STATES.find((one) => one === state);
      const locale = mainLocale(language === 'en' ? 'en' : 'uk');
      return known && partnerText.in(locale)(`said.${known}`);
    },
    request: ({ words, link, reference }) =>
      [
        words,
        ...(link === undefined ? [] : [t('request.link', { link })]),
        t('request.reference', { reference }),
      ].join('\n\n'),
    letter: ({ words, link, reference, category: key, place }) => {
      const category = categories.find((one) => one.key === key)?.name.uk ?? key;
      return {
        subject: t('letter.subject', { category }),
        text: [
          t('letter.text', { category, place, words }),
          ...(link === undefined ? [] : [t('letter.link', { link })]),
          t('letter.end', { reference }),
        ].join(''),
      };
    },
  };
}
