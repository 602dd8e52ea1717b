import { LOCALES, mainLocale } from '#platform/i18n/locales.ts';
import { receiptText } from './messages/index.ts';

/**
 * The one sentence that an SMS to whoever holds a receipt says, which fits one part. A screen shows it to whoever stands
 * beside it: neither what it is about, nor the code, nor a link. Forms show it before anybody asks for it.
 */
export function newsSms(language: string): string {
  return sentence(language, 'news.sms');
}

/** The same of a question that waits on the page of the receipt, asked once. */
export function questionSms(language: string): string {
  return sentence(language, 'question.sms');
}

function sentence(language: string, key: 'news.sms' | 'question.sms'): string {
  const locale = mainLocale(LOCALES.find((one) => one === language) ?? 'uk');
  // Spaces that keep words together on a page are in no alphabet of SMS but the wide one.
  return receiptText.in(locale)(key).replaceAll('\u00a0', ' ');
}
