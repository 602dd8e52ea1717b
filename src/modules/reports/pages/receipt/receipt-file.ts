import {
  type Answer,
  document,
  type PageRequest,
  refusal,
} from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { parseReceiptCode, spokenCode } from '../../../../kernel/receipts/receipt-code.ts';
import { receiptText } from './messages/index.ts';

/**
 * The code as a file to keep, made of what was posted: nobody looks whether there is such a report, so nothing can be
 * guessed here.
 */
export function receiptFile({ form, locale, publicUrl }: PageRequest): Answer {
  const code = parseReceiptCode(form.get('code') ?? '');
  if (!code) return refusal('invalid');
  const t = receiptText.in(locale);
  const lines = [
    t('file.title'),
    '',
    spokenCode(code),
    '',
    t('file.back', { address: publicUrl + localePath(locale, '/receipt') }),
    t('file.alone'),
    '',
  ];
  // Notepad of an old Windows shows nothing but this as lines, and Cyrillic only behind the mark.
  const text = `\uFEFF${lines.join('\r\n')}`;
  return document(text, 'text/plain; charset=utf-8', {
    'Cache-Control': 'no-store',
    'Content-Disposition': `attachment; filename="${t('file.name')}.txt"`,
  });
}
