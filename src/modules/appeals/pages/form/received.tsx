import { type Answer, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Buttons } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { RECEIPT_ISLANDS, RECEIPT_STYLES, ReceiptPanel } from '#ui/receipt/receipt-panel.tsx';
import type { AppealPages } from '../../domain/pages-context.ts';
import { readAppealReceipt } from '../../use-cases/read-appeal-receipt.ts';
import type { AppealReceipt } from '../../use-cases/submit-appeal.ts';
import { appealFormText } from './messages/index.ts';

/** «Звернення отримано»: it is on the disk. The code stands in no address and in no cache. */
export async function receivedPage(
  pages: AppealPages,
  request: PageRequest,
  { code }: AppealReceipt,
): Promise<Answer> {
  const { locale } = request;
  const t = appealFormText.in(locale);
  const kept = await readAppealReceipt(pages, code);
  const day = (date: Temporal.PlainDate) => formatDay(locale, date);
  const view = (
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={t('sent.title')}
      styles={RECEIPT_STYLES}
      islands={RECEIPT_ISLANDS}
      noIndex
    >
      <h1>{t('sent.title')}</h1>
      {kept.ok && (
        <Notice tone="done">
          {t('sent.number', {
            number: kept.value.number,
            day: day(kept.value.receivedOn),
            due: day(kept.value.dueOn),
          })}{' '}
          {countsFromLater(pages, kept.value) && t('sent.later')}
        </Notice>
      )}
      <ReceiptPanel request={request} code={code} />
      <h2>{t('sent.next')}</h2>
      <ul>
        <li>{t('sent.read')}</li>
        <li>{t('sent.other')}</li>
        <li>{t('sent.longer')}</li>
      </ul>
      <form method="post" action={localePath(locale, '/receipt')}>
        <input type="hidden" name="code" value={code} />
        <Buttons>
          <button class="linklike" type="submit">
            {t('sent.open')}
          </button>
          <a href={localePath(locale, '/')}>{t('sent.home')}</a>
        </Buttons>
      </form>
    </PublicPage>
  );
  return page(view, { headers: NO_STORE });
}

/** Sent in the evening or on a day off: without a word of why, another day than today's looks like an error. */
function countsFromLater(
  { platform: { clock } }: AppealPages,
  { receivedOn }: { readonly receivedOn: Temporal.PlainDate },
): boolean {
  return Temporal.PlainDate.compare(receivedOn, clock.today()) > 0;
}
