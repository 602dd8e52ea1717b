import type { Clock } from '../../../../platform/clock/clock.ts';
import type { PageRequest } from '../../../../platform/http/route.ts';
import { formatInstant } from '../../../../platform/i18n/dates.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { spokenCode } from '../../../../kernel/receipts/receipt-code.ts';
import { QrCode } from '../../../../ui/print/qr-code.tsx';
import type { Receipt } from '../../use-cases/submit-report.ts';
import { entryText } from './messages/index.ts';

interface ReceiptSlipProps {
  readonly request: PageRequest;
  readonly clock: Clock;
  readonly receipt: Receipt;
}

/**
 * What is handed over on paper, alone on its sheet. It says nothing of what was told: a slip is found in a pocket by
 * whom it may be about. Its square leads to the page that asks for the code and does not hold the code: an address
 * stays in the browser's history, and in the log of whatever reads squares.
 */
export function ReceiptSlip({ request, clock, receipt: { code, at } }: ReceiptSlipProps) {
  const { locale, publicUrl } = request;
  const t = entryText.in(locale);
  const url = publicUrl + localePath(locale, '/receipt');
  return (
    <section class="slip" aria-labelledby="slip-title">
      <h2 id="slip-title">{t('slip')}</h2>
      <p>{t('slip.at', { at: formatInstant(locale, at, clock.timeZone) })}</p>
      <p class="slip-code">{spokenCode(code)}</p>
      <div class="slip-how">
        <div>
          <p>
            <b>{t('slip.how')}</b>
          </p>
          <ol>
            <li>
              {t('slip.open')} <b class="slip-url">{url.replace(/^https?:\/\//, '')}</b>
            </li>
            <li>{t('slip.type')}</li>
          </ol>
        </div>
        <QrCode text={url} label={t('slip.square')} />
      </div>
      <p>{t('slip.help')}</p>
      <p>{t('slip.alone')}</p>
      <p>
        <b>{t('slip.danger')}</b>
      </p>
      <p class="slip-tools">
        <button class="button plain" type="button" data-print hidden>
          {t('slip.print')}
        </button>
        <span class="quiet" data-print-hint>
          {t('slip.hint')}
        </span>
      </p>
    </section>
  );
}
