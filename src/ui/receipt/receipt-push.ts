import { LOCALES, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { PushWords } from '#platform/push/push.ts';
import { receiptText } from './messages/index.ts';

export interface ReceiptPush {
  readonly telling: 'news' | 'question';
  readonly language: string;
  /** What was told in confidence: then not even that anything was told. */
  readonly isConfidential: boolean;
}

/**
 * What a screen shows to whoever holds a receipt, and to whoever looks over their shoulder: that there is news, or a
 * question. Neither what it is about, nor where, nor the code. A press on it opens the page that asks for the code.
 */
export function receiptPush({ telling, language, isConfidential }: ReceiptPush): PushWords {
  const locale = mainLocale(LOCALES.find((one) => one === language) ?? 'uk');
  const t = receiptText.in(locale);
  const kind = isConfidential ? 'confidential' : telling;
  return {
    title: t(`push.${kind}.title`),
    text: t(`push.${kind}.text`),
    path: localePath(locale, '/receipt'),
    // One of them on the screen is enough: it says no more the second time.
    tag: 'receipt',
  };
}
