import type { ComponentChildren } from 'preact';
import { type ReceiptCode, spokenCode } from '#kernel/receipts/receipt-code.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { QrCode } from '../print/qr-code.tsx';
import { receiptText } from './messages/index.ts';

interface PrintedSlipProps {
  readonly request: PageRequest;
  readonly clock: Pick<Clock, 'timeZone'>;
  readonly receipt: { readonly code: ReceiptCode; readonly at: Temporal.Instant };
  /** What else whoever takes it home should know; never what was told. */
  readonly children?: ComponentChildren;
}

/** What a desk’s page with it loads besides. */
export const PRINTED_SLIP_ISLANDS = ['print-page'] as const;

/**
 * What is handed over on paper, alone on its sheet. It says nothing of what was told: a slip is found in a pocket by
 * whom it may be about. Its square leads to the page that asks for the code and does not hold the code: an address
 * stays in the browser's history, and in the log of whatever reads squares.
 */
export function PrintedSlip({
  request: { locale, publicUrl },
  clock,
  receipt: { code, at },
  children,
}: PrintedSlipProps) {
  const t = receiptText.in(locale);
  const url = publicUrl + localePath(locale, '/receipt');
  return (
    <section class="slip" aria-labelledby="slip-title">
      <h2 id="slip-title">{t('printed')}</h2>
      <p>{t('printed.at', { at: formatInstant(locale, at, clock.timeZone) })}</p>
      {children}
      <p class="slip-code">{spokenCode(code)}</p>
      <div class="slip-how">
        <div>
          <p>
            <b>{t('printed.how')}</b>
          </p>
          <ol>
            <li>
              {t('printed.open')} <b class="slip-url">{url.replace(/^https?:\/\//, '')}</b>
            </li>
            <li>{t('printed.type')}</li>
          </ol>
        </div>
        <QrCode text={url} label={t('printed.square')} />
      </div>
      <p>{t('printed.help')}</p>
      <p>{t('printed.alone')}</p>
      <p>
        <b>{t('printed.danger')}</b>
      </p>
      <p class="slip-tools">
        <button class="button plain" type="button" data-print hidden>
          {t('printed.print')}
        </button>
        <span class="quiet" data-print-hint>
          {t('printed.hint')}
        </span>
      </p>
    </section>
  );
}
