import { LOCALES, type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { receiptText } from './messages/index.ts';

/** A mail to whoever holds a receipt says that there is news: neither of what, nor the code, since another may read it. */
export function newsMail(publicUrl: string, language: string) {
  const { locale, link } = receiptIn(publicUrl, language);
  const t = receiptText.in(locale);
  return { subject: t('news.subject'), text: t('news.text', { link }) };
}

/** Where answers are read, in the language that somebody wrote in. */
export function receiptIn(
  publicUrl: string,
  language: string,
): { readonly locale: Locale; readonly link: string } {
  const locale = mainLocale(LOCALES.find((one) => one === language) ?? 'uk');
  return { locale, link: publicUrl + localePath(locale, '/receipt') };
}
