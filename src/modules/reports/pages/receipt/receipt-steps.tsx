import type { VNode } from 'preact';
import type { OfficerId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { identityText } from '#modules/identity/index.ts';
import { kindWord, shortNameIn } from '#modules/officers/index.ts';
import type { ReportUpdate } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { Opening } from '../../use-cases/read-receipt.ts';
import { receiptText } from './messages/index.ts';
import type { ReceiptViewProps } from './receipt-parts.ts';

/** Each step: when, who, what it made of the report, and the words. Who read it stands among them. */
export function ReceiptSteps(props: ReceiptViewProps) {
  const { request, receipt } = props;
  const t = receiptText.in(request.locale);
  const steps = [
    ...receipt.openings.map((opening) => ({ at: opening.at, said: opened(props, opening) })),
    ...receipt.updates.map((update) => ({ at: update.at, said: stepOf(props, update) })),
  ].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{t('steps')}</h2>
      <ol class="entries">{steps.map(({ said }) => said)}</ol>
    </section>
  );
}

function opened(props: ReceiptViewProps, { at, accountId }: Opening): VNode {
  const t = receiptText.in(props.request.locale);
  return (
    <li key={accountId}>
      <When {...props} at={at}>
        <Staff {...props} accountId={accountId} />
      </When>
      <p>{t('step.opened')}</p>
    </li>
  );
}

function stepOf(props: ReceiptViewProps, update: ReportUpdate): VNode {
  const { request, receipt } = props;
  const { accountId, party, status, words } = update;
  const t = receiptText.in(request.locale);
  const body = party === 'other-body' ? receipt.report.passedTo : undefined;
  return (
    <li key={update.id}>
      <When {...props} at={update.at}>
        {accountId && party === 'staff' ? (
          <Staff {...props} accountId={accountId} />
        ) : (
          (body ?? t(`party.${party}`))
        )}
      </When>
      {status && (
        <p>
          <b>{t(`step.${status}`)}</b>
        </p>
      )}
      {words !== '' && <p class="as-written">{words}</p>}
    </li>
  );
}

function When({
  context,
  request,
  at,
  children,
}: ReceiptViewProps & { readonly at: Temporal.Instant; readonly children: VNode | string }) {
  return (
    <p class="quiet">
      {formatInstant(request.locale, at, context.platform.clock.timeZone)}
      {'\u00a0· '}
      {children}
    </p>
  );
}

/** By the card; whoever has none, by what they are there. */
function Staff(props: ReceiptViewProps & { readonly accountId: Opening['accountId'] }) {
  const { request, receipt, accountId } = props;
  const known = receipt.staff.get(accountId);
  if (known?.officerId) return <OfficerLink {...props} officerId={known.officerId} />;
  const words = known?.roles.map((role) => identityText.in(request.locale)(`role.${role}`)) ?? [];
  const said = words.length > 0 ? words.join(', ') : receiptText.in(request.locale)('party.staff');
  return <>{said}</>;
}

interface OfficerLinkProps {
  readonly context: Pick<ReportsContext, 'officers'>;
  readonly request: PageRequest;
  readonly officerId: OfficerId;
}

/** By the card that everybody may open, with what she is as it says; whoever serves no more has none. */
export function OfficerLink({ context, request: { locale }, officerId }: OfficerLinkProps) {
  const officer = context.officers.get(officerId);
  if (!officer) return <>{receiptText.in(locale)('party.staff')}</>;
  return (
    <>
      <a href={localePath(locale, `/officer/${officer.slug}`)}>{shortNameIn(locale, officer)}</a>,{' '}
      {kindWord(locale, officer)}
    </>
  );
}
