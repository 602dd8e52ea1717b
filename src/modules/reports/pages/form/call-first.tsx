import type { Locale } from '#platform/i18n/locales.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { formatAlternatives } from '#platform/i18n/numbers.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { formText } from './messages/index.ts';

/** The numbers of help that every telephone can call without money or a SIM card. */
const HELP_NUMBER = /\b(?:10[1-4]|112)\b/g;
const POLICE = '102';

/** Danger comes before any question: what to call, ready to be tapped. */
export function CallFirst({
  locale,
  category,
}: {
  readonly locale: Locale;
  readonly category: Pick<ReportCategory, 'callFirst'>;
}) {
  const words = category.callFirst[mainLocale(locale)];
  if (words === '') return null;
  const t = formText.in(locale);
  return (
    <div class="notice danger call-first">
      <p>
        <b>{words}</b>
      </p>
      <p class="buttons">
        {helpNumbers(words).map((number) => (
          <a key={number} class="button" href={`tel:${number}`} aria-label={t('call', { number })}>
            {number}
          </a>
        ))}
      </p>
      <p>{t('call.else')}</p>
    </div>
  );
}

/** In a row of a list, before the words themselves are on the next page. */
export function shortCallWords(locale: Locale, { callFirst }: Pick<ReportCategory, 'callFirst'>) {
  const words = callFirst[mainLocale(locale)];
  if (words === '') return '';
  const numbers = formatAlternatives(mainLocale(locale), helpNumbers(words));
  return formText.in(locale)('call.short', { numbers });
}

function helpNumbers(words: string): readonly string[] {
  return [...new Set(words.match(HELP_NUMBER) ?? [POLICE])];
}
