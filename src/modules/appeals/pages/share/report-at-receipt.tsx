import { type ReceiptCode, spokenCode } from '#kernel/receipts/receipt-code.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { shareText } from './messages/index.ts';

interface ReportAtReceiptProps {
  readonly locale: Locale;
  readonly code: ReceiptCode;
  readonly reportCode: ReceiptCode | undefined;
}

/** On the page of the receipt: the way to a report, or the code of the one that was made. */
export function ReportAtReceipt({ locale, code, reportCode }: ReportAtReceiptProps) {
  const t = shareText.in(locale);
  if (reportCode) {
    return (
      <section>
        <h2>{t('title')}</h2>
        <p>
          {t('receipt.made')} <b>{spokenCode(reportCode)}</b>
        </p>
        <p>{t('receipt.made.how')}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{t('receipt.title')}</h2>
      <p>{t('receipt.about')}</p>
      <form method="post" action={localePath(locale, '/receipt/report')}>
        <input type="hidden" name="code" value={code} />
        <Buttons>
          <Button kind="plain">{t('receipt.begin')}</Button>
        </Buttons>
      </form>
    </section>
  );
}
