import type { PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Platform } from '#platform/platform.ts';
import { Buttons } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { PUSH_ISLANDS } from '#ui/push/push-offer.tsx';
import { RECEIPT_ISLANDS, RECEIPT_STYLES, ReceiptPanel } from '#ui/receipt/receipt-panel.tsx';
import { isToldInConfidence, type ReportCategory } from '../../domain/report-category.ts';
import type { Receipt } from '../../use-cases/submit-report.ts';
import { DeviceNews } from './device-news.tsx';
import { receiptText } from './messages/index.ts';

interface ReceivedPageProps {
  readonly request: PageRequest;
  readonly category: ReportCategory | undefined;
  readonly platform: Pick<Platform, 'clock' | 'push'>;
  readonly receipt: Receipt;
}

/** The one page that shows the code: large, to be written down, printed or saved before anybody can lose it. */
export function ReceivedPage(props: ReceivedPageProps) {
  const { request, category, platform, receipt } = props;
  const { code, at } = receipt;
  const { locale } = request;
  const t = receiptText.in(locale);
  return (
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={t('received')}
      noIndex
      styles={RECEIPT_STYLES}
      islands={[...RECEIPT_ISLANDS, ...PUSH_ISLANDS]}
      quickExit={isToldInConfidence(category)}
    >
      <h1>{t('received')}</h1>
      <Notice tone="done" live>
        {t('received.at', { at: formatInstant(locale, at, platform.clock.timeZone) })}
      </Notice>
      <ReceiptPanel request={request} code={code} isDiscreet={isToldInConfidence(category)} />
      <DeviceNews
        request={request}
        push={platform.push}
        code={code}
        isConfidential={isToldInConfidence(category)}
        devices={[]}
      />
      <h2>{t('received.next')}</h2>
      <ol>
        <li>{t('received.next.read')}</li>
        <li>{t('received.next.answer')}</li>
      </ol>
      <form method="post" action={localePath(locale, '/receipt')}>
        <input type="hidden" name="code" value={code} />
        <Buttons>
          <button class="linklike" type="submit">
            {t('received.open')}
          </button>
          <a href={localePath(locale, '/')}>{t('received.home')}</a>
        </Buttons>
      </form>
    </PublicPage>
  );
}
