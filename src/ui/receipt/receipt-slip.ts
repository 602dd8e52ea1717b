import { parseReceiptCode, spokenCode } from '#kernel/receipts/receipt-code.ts';
import { document, refusal, type Route, NO_STORE } from '#platform/http/route.ts';
import { localePath, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { receiptText } from './messages/index.ts';

/**
 * The code as a small text file. It is posted, so that it stands in no address, and made of what was sent alone:
 * nobody is asked whether there is such a receipt.
 */
export const receiptSlipRoute: Route = {
  method: 'POST',
  path: '/receipt/slip',
  access: { public: 'writes into a file what was sent; opens nothing' },
  locales: MAIN_LOCALES,
  fields: ['code'],
  secret: true,
  handle: ({ form, locale, publicUrl }) => {
    const code = parseReceiptCode(form.get('code') ?? '');
    if (!code) return refusal('invalid');
    const t = receiptText.in(locale);
    const address = publicUrl + localePath(locale, '/receipt');
    const text = t('slip.text', { code: spokenCode(code), address });
    // The mark at the front tells old editors that it is UTF-8.
    return document(`\ufeff${text}\r\n`, 'text/plain; charset=utf-8', {
      'Content-Disposition': `attachment; filename="${t('slip.name')}"`,
      ...NO_STORE,
    });
  },
};
