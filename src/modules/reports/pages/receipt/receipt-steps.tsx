import type { OfficerId } from '../../../../kernel/ids.ts';
import type { PageRequest } from '../../../../platform/http/route.ts';
import { formatInstant } from '../../../../platform/i18n/dates.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { shortNameIn } from '../../../officers/index.ts';
import type { ReportUpdate } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { receiptText } from './messages/index.ts';
import type { ReceiptViewProps } from './receipt-parts.ts';

/** Each step: when, who, what it made of the report, and the words. */
export function ReceiptSteps(props: ReceiptViewProps) {
  const { request, receipt } = props;
  const t = receiptText.in(request.locale);
  if (receipt.updates.length === 0) return null;
  return (
    <section>
      <h2>{t('steps')}</h2>
      <ol class="entries">
        {receipt.updates.map((update) => (
          <Step key={update.id} {...props} update={update} />
        ))}
      </ol>
    </section>
  );
}

function Step(props: ReceiptViewProps & { readonly update: ReportUpdate }) {
  const { context, request, update, receipt } = props;
  const { locale } = request;
  const t = receiptText.in(locale);
  const officerId = update.accountId && receipt.officers.get(update.accountId);
  return (
    <li>
      <p class="quiet">
        {formatInstant(locale, update.at, context.platform.clock.timeZone)}
        {'\u00a0· '}
        {officerId ? <OfficerLink {...props} officerId={officerId} /> : t(`party.${update.party}`)}
      </p>
      {update.status && (
        <p>
          <b>{t(`step.${update.status}`)}</b>
        </p>
      )}
      {update.words !== '' && <p class="as-written">{update.words}</p>}
    </li>
  );
}

interface OfficerLinkProps {
  readonly context: Pick<ReportsContext, 'officers'>;
  readonly request: PageRequest;
  readonly officerId: OfficerId;
}

/** By the card that everybody may open; whoever serves no more has none. */
export function OfficerLink({ context, request: { locale }, officerId }: OfficerLinkProps) {
  const officer = context.officers.get(officerId);
  if (!officer) return <>{receiptText.in(locale)('party.staff')}</>;
  return (
    <a href={localePath(locale, `/officer/${officer.slug}`)}>{shortNameIn(locale, officer)}</a>
  );
}
