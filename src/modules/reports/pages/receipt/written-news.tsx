import { NoMoreNews } from '#ui/receipt/no-more-news.tsx';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { receiptText } from './messages/index.ts';
import type { ReceiptViewProps } from './receipt-parts.ts';

/** How its author hears of news by mail or SMS. Nothing where they are not written to. */
export function WrittenNews({ context, request: { locale }, receipt, code }: ReceiptViewProps) {
  const { news } = receipt;
  const { mail, sms } = context.platform;
  if (!news || news.isSilenced || !(news.by === 'email' ? mail : sms)) return null;
  const t = receiptText.in(locale);
  const said =
    news.by === 'email'
      ? t('news.email')
      : t('news.sms', { sms: newsSms(receipt.report.language) });
  return (
    <NoMoreNews
      locale={locale}
      code={code}
      path="/receipt/no-news"
      title={t('news')}
      said={[said]}
    />
  );
}
