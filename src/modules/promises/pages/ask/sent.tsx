import { type Answer, page, type PageRequest, NO_STORE } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { RECEIPT_ISLANDS, RECEIPT_STYLES, ReceiptPanel } from '#ui/receipt/receipt-panel.tsx';
import { whoWillAnswer } from '#modules/officers/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import type { QuestionReceipt } from '../../use-cases/ask-question.ts';
import { askText } from './messages/index.ts';

/** «Запитання отримано»: it is on the disk. The code stands in no address and in no cache. */
export function sentPage(
  { officers, platform }: PromisesContext,
  request: PageRequest,
  { code, dueOn, officerId }: QuestionReceipt,
): Answer {
  const { locale } = request;
  const t = askText.in(locale);
  const officer = whoWillAnswer(officers, officerId, platform.clock.today());
  return page(
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={t('sent')}
      styles={RECEIPT_STYLES}
      islands={RECEIPT_ISLANDS}
      noIndex
    >
      <h1>{t('sent')}</h1>
      <Notice tone="done">{t('sent.due', { day: formatDay(locale, dueOn) })}</Notice>
      <ReceiptPanel request={request} code={code} />
      <h2>{t('sent.next')}</h2>
      <ul>
        <li>{t('sent.read')}</li>
        <li>{t(officer ? 'sent.late' : 'sent.nobody')}</li>
      </ul>
    </PublicPage>,
    { headers: NO_STORE },
  );
}
