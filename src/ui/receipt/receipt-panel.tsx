import { type ReceiptCode, spokenCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '../components/button.tsx';
import { KEPT_CODE_ISLANDS, KeptCode } from './kept-code.tsx';
import { receiptText } from './messages/index.ts';

interface ReceiptPanelProps {
  readonly request: PageRequest;
  readonly code: ReceiptCode;
  /** Of what the next user of the device must not find: Back and Forward do not open it. */
  readonly isDiscreet?: boolean;
}

/** What a page with it loads besides. */
export const RECEIPT_STYLES = ['receipt.css'] as const;
export const RECEIPT_ISLANDS = ['print-page', ...KEPT_CODE_ISLANDS] as const;

/** The code, large, before anybody can lose it: to be written down, printed or saved. */
export function ReceiptPanel({
  request: { locale, publicUrl },
  code,
  isDiscreet = false,
}: ReceiptPanelProps) {
  const t = receiptText.in(locale);
  const address = publicUrl + localePath(locale, '/receipt');
  return (
    <section class="receipt">
      <h2>{t('code')}</h2>
      <p class="receipt-code">
        {isDiscreet ? <code>{spokenCode(code)}</code> : <KeptCode locale={locale} code={code} />}
      </p>
      <p>
        <b>{t('keep')}</b>
      </p>
      <p>{t('where', { address: address.replace(/^https?:\/\//, '') })}</p>
      <p data-print-hint>{t('print.hint')}</p>
      <form method="post" action={localePath(locale, '/receipt/slip')}>
        <input type="hidden" name="code" value={code} />
        <Buttons>
          <button class="button plain" type="button" data-print hidden>
            {t('print')}
          </button>
          <Button kind="plain">{t('save')}</Button>
        </Buttons>
      </form>
    </section>
  );
}
