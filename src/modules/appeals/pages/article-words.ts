import type { Locale } from '#platform/i18n/locales.ts';
import type { LawArticle } from '../domain/legal-clocks.ts';
import { appealsText } from '../messages/index.ts';

/** «ст. 20, ч. 1» */
export function articleIn(locale: Locale, { number, part }: LawArticle): string {
  const t = appealsText.in(locale);
  return part ? t('article.part', { number, part }) : t('article', { number });
}
