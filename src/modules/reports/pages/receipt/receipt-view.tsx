import { formatInstant } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { PUSH_ISLANDS } from '#ui/push/push-offer.tsx';
import { KeptCode } from '#ui/receipt/kept-code.tsx';
import { RECEIPT_ISLANDS } from '#ui/receipt/receipt-panel.tsx';
import { whoWillAnswer } from '#modules/officers/index.ts';
import { isToldInConfidence } from '../../domain/report-category.ts';
import { isOpen } from '../../domain/report-status.ts';
import { atReceipt } from './at-receipt.ts';
import { receiptText } from './messages/index.ts';
import { DeviceNews } from './device-news.tsx';
import { WrittenNews } from './written-news.tsx';
import { NotMended } from './not-mended.tsx';
import type { ReceiptViewProps } from './receipt-parts.ts';
import { OfficerLink, ReceiptSteps } from './receipt-steps.tsx';

/** What its author is shown, and nobody else: how it stands, who did what, and what comes next. */
export function ReceiptView(props: ReceiptViewProps) {
  const { request, receipt, answering, sections } = props;
  const { locale } = request;
  const { status, passedTo, words, areaId, isMended } = receipt.report;
  const sent = { locale, words, areaId };
  const t = receiptText.in(locale);
  const { error, said } = answering;
  return (
    <PublicPage
      request={{ ...atReceipt(request), locales: [locale] }}
      title={t('receipt')}
      noIndex
      styles={['report.css']}
      islands={[...RECEIPT_ISLANDS, ...PUSH_ISLANDS]}
      quickExit={isToldInConfidence(receipt.report)}
    >
      <h1>{t(`status.${status}`, { body: passedTo ?? '' })}</h1>
      <ErrorSummary locale={locale} errors={error ? [error] : []} />
      {said === 'not-mended' && status === 'reopened' && (
        <Notice tone="done" live>
          {t('reopen.done')}
        </Notice>
      )}
      {said === 'mended' && isMended === true && (
        <Notice tone="done" live>
          {t('mended.done')}
        </Notice>
      )}
      {said === 'no-news' && (
        <Notice tone="done" live>
          {t('news.stopped')}
        </Notice>
      )}
      <p class="lead">{t(`next.${status}`)}</p>
      <WhoAnswers {...props} />
      <ReceiptSteps {...props} />
      <NotMended {...props} />
      <AsSent {...props} />
      <WrittenNews {...props} />
      <DeviceNews
        request={request}
        push={props.context.platform.push}
        code={props.code}
        isConfidential={isToldInConfidence(receipt.report)}
        devices={receipt.devices}
      />
      {sections.map((section) => section(sent))}
    </PublicPage>
  );
}

function WhoAnswers(props: ReceiptViewProps) {
  const { officerId, status } = props.receipt.report;
  const { officers, platform } = props.context;
  const t = receiptText.in(props.request.locale);
  const officer = whoWillAnswer(officers, officerId, platform.clock.today());
  if (!officer) return isOpen(status) ? <p>{t('answering.nobody')}</p> : null;
  return (
    <p>
      {t('answering')} <OfficerLink {...props} officerId={officer.id} />
    </p>
  );
}

/** What was sent, as it was sent. */
function AsSent(props: ReceiptViewProps) {
  const { context, request, code, photos, categoryName } = props;
  const { locale } = request;
  const t = receiptText.in(locale);
  const { report } = props.receipt;
  return (
    <section>
      <h2>{t('sent')}</h2>
      <Facts
        rows={[
          {
            term: t('code'),
            value: isToldInConfidence(report) ? (
              spokenCode(code)
            ) : (
              <KeptCode locale={locale} code={code} />
            ),
          },
          {
            term: t('sent.at'),
            value: formatInstant(locale, report.submittedAt, context.platform.clock.timeZone),
          },
          { term: t('sent.what'), value: categoryName },
          { term: t('sent.where'), value: placeNameOf(props) },
          { term: t('sent.words'), value: <span class="as-written">{report.words}</span> },
        ]}
      />
      {photos.length > 0 && (
        <ul class="photos">
          {photos.map((source, index) => (
            <li key={index}>
              <img src={source} alt={t('sent.photo', { number: index + 1 })} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** «Білолісся, біля магазину». */
function placeNameOf({ context, request, receipt: { report } }: ReceiptViewProps): string {
  const area = report.areaId && context.areas.get(report.areaId);
  return [area ? nameIn(request.locale, area) : '', report.placeWords]
    .filter((part) => part !== '')
    .join(', ');
}
