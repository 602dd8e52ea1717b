import { localePath } from '../../../../platform/i18n/locales.ts';
import { Button } from '../../../../ui/components/button.tsx';
import { newsSms } from '../../../../ui/receipt/news-sms.ts';
import { receiptText } from './messages/index.ts';
import type { ReceiptViewProps } from './receipt-parts.ts';

/** How its author hears of news, and the one button that stops it. Nothing where they are not written to. */
export function NoMoreNews({ context, request: { locale }, receipt, code }: ReceiptViewProps) {
  const { news } = receipt;
  const { mail, sms } = context.platform;
  if (!news || news.isSilenced || !(news.by === 'email' ? mail : sms)) return null;
  const t = receiptText.in(locale);
  const said =
    news.by === 'email'
      ? t('news.email')
      : t('news.sms', { sms: newsSms(receipt.report.language) });
  return (
    <section class="card">
      <h2>{t('news')}</h2>
      <p>{said}</p>
      <form method="post" action={localePath(locale, '/receipt/no-news')}>
        <input type="hidden" name="code" value={code} />
        <p class="buttons">
          <Button kind="plain">{t('news.stop')}</Button>
        </p>
      </form>
    </section>
  );
}
