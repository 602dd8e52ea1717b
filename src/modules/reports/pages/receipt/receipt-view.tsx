import type { PageRequest } from '../../../../platform/http/route.ts';
import { formatInstant } from '../../../../platform/i18n/dates.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { type ReceiptCode, spokenCode } from '../../../../kernel/receipts/receipt-code.ts';
import { Button } from '../../../../ui/components/button.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Facts } from '../../../../ui/components/facts.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { Notice } from '../../../../ui/components/notice.tsx';
import { PublicPage } from '../../../../ui/layouts/public-page.tsx';
import type { ReceiptSection } from '../../../../ui/receipt/receipt-section.ts';
import { LONGEST_WORDS } from '../../domain/report.ts';
import { mayBecome } from '../../domain/report-status.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { ReadReceipt } from '../../use-cases/read-receipt.ts';
import { receiptText } from './messages/index.ts';
import { atReceipt } from './receipt.tsx';
import { OfficerLink, ReceiptSteps } from './receipt-steps.tsx';

/** «Не виправлено» as it was typed, what is wrong with it, and whether it was said with this very form. */
export interface Reopening {
  readonly typed: string;
  readonly error: string | undefined;
  readonly isSaid: boolean;
}

export interface ReceiptViewProps {
  readonly context: ReportsContext;
  readonly request: PageRequest;
  readonly code: ReceiptCode;
  readonly receipt: ReadReceipt;
  readonly photos: readonly string[];
  readonly categoryName: string;
  readonly reopening: Reopening;
  readonly sections: readonly ReceiptSection[];
}

/** What its author is shown, and nobody else: how it stands, who did what, and what comes next. */
export function ReceiptView(props: ReceiptViewProps) {
  const { request, receipt, reopening, sections } = props;
  const { locale } = request;
  const { status, passedTo, words, areaId } = receipt.report;
  const sent = { locale, words, areaId };
  const t = receiptText.in(locale);
  const { error } = reopening;
  return (
    <PublicPage
      request={{ ...atReceipt(request), locales: [locale] }}
      title={t('receipt')}
      noIndex
      styles={['report.css']}
      islands={['print-page']}
    >
      <h1>{t(`status.${status}`, { body: passedTo ?? '' })}</h1>
      <ErrorSummary locale={locale} errors={error ? [{ field: 'words', text: error }] : []} />
      {reopening.isSaid && status === 'reopened' && (
        <Notice tone="done" live>
          {t('reopen.done')}
        </Notice>
      )}
      <p class="lead">{t(`next.${status}`)}</p>
      <Answering {...props} />
      <ReceiptSteps {...props} />
      {mayBecome(status, 'reopened', 'author') && <ReopenForm {...props} />}
      <AsSent {...props} />
      {sections.map((section) => section(sent))}
    </PublicPage>
  );
}

function Answering(props: ReceiptViewProps) {
  const { officerId } = props.receipt.report;
  const t = receiptText.in(props.request.locale);
  if (!officerId) return <p>{t('answering.nobody')}</p>;
  return (
    <p>
      {t('answering')} <OfficerLink {...props} officerId={officerId} />
    </p>
  );
}

function ReopenForm({ request: { locale }, code, reopening }: ReceiptViewProps) {
  const t = receiptText.in(locale);
  return (
    <section class="card">
      <h2>{t('reopen')}</h2>
      <form method="post" action={localePath(locale, '/receipt/reopen')} noValidate>
        <input type="hidden" name="code" value={code} />
        <Field
          locale={locale}
          name="words"
          label={t('reopen.words')}
          hint={t('reopen.words.hint')}
          value={reopening.typed}
          error={reopening.error}
          maxLength={LONGEST_WORDS}
          rows={4}
        />
        <Button>{t('reopen.send')}</Button>
      </form>
    </section>
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
          { term: t('code'), value: spokenCode(code) },
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
