import { formattingLocale, perLocale } from '#platform/i18n/formatting-locale.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { NOT_ANSWERED, type Question, type Scale, SCALE, spansOf } from '../../domain/question.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { answerText } from '../answer/messages/index.ts';
import { figuresText } from './messages/index.ts';

/** «41 %» */
export function formatShare(locale: Locale, share: number): string {
  return percents(locale).format(share);
}

const percents = perLocale(
  (locale) =>
    new Intl.NumberFormat(formattingLocale(locale), { style: 'percent', maximumFractionDigits: 0 }),
);

/** What was answered, as it stood on the page. */
export function answerWords(locale: Locale, question: Question, key: string): string {
  if (key === NOT_ANSWERED) return figuresText.in(locale)('none');
  return namesOf(locale, question).get(key) ?? key;
}

function namesOf(locale: Locale, question: Question): ReadonlyMap<string, string> {
  const t = figuresText.in(locale);
  switch (question.kind) {
    case 'one-of':
    case 'several':
      return new Map(question.choices.map(({ key, words }) => [key, wordsIn(locale, words)]));
    case 'scale':
      return new Map(SCALE.map((value) => [value, scaleWords(locale, question, value)]));
    case 'number':
      return new Map(spansOf(question).map(({ key, least, most }) => [key, `${least}–${most}`]));
    case 'text':
      return new Map([['written', t('written')]]);
    case 'yes-no':
      return new Map([
        ['yes', t('yes')],
        ['no', t('no')],
        ['unknown', t('unknown')],
      ]);
  }
}

/** «1 — зовсім ні», and the figure alone in between. */
function scaleWords(locale: Locale, { low, high }: Scale, value: string): string {
  const words = { [SCALE[0]]: low, [SCALE[4]]: high }[value];
  return words
    ? answerText.in(locale)('scale.of', { value, words: wordsIn(locale, words) })
    : value;
}
