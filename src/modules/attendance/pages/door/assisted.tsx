import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  refusal,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { deskFrame } from '#modules/identity/index.ts';
import { enterSignUp } from '../../use-cases/enter-sign-up.ts';
import { readToEnter } from '../../use-cases/read-to-enter.ts';
import { readTicket } from '../../use-cases/read-ticket.ts';
import { signUpSchema } from '../../use-cases/sign-up-schema.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { issuesOf, whyRefused } from '../visitor/sign-up-errors.ts';
import { SignUpForm, type SignUpTyped } from '../visitor/sign-up-form.tsx';
import { TicketPanel } from '../visitor/ticket-view.tsx';
import { type DoorDesk, doorPath, gatheringIdOf } from './door-desk.ts';
import { doorText } from './messages/index.ts';

/** `/desk/door/:id/sign-up`: for whoever asks in person. */
export async function assistedPage(
  context: DoorDesk,
  request: PageRequest,
  typed?: SignUpTyped,
  reason?: PageReason,
): Promise<Answer> {
  const id = gatheringIdOf(request);
  const read = id && (await readToEnter(context, id, request.locale));
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const t = doorText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('enter')}
      lead={t('enter.lead')}
      crumbs={crumbsOf(request, read.value.words?.title)}
    >
      <ErrorSummary locale={locale} errors={typed?.errors ?? []} />
      <Panel>
        <PanelBody>
          <SignUpForm
            context={context}
            request={request}
            places={read.value}
            typed={typed}
            action={doorPath(locale, read.value.id, '/sign-up')}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    reason ? { reason } : {},
  );
}

/** The ticket is the answer, to be printed and handed over; it is shown this once. */
export async function enterAssisted(context: DoorDesk, request: PageRequest): Promise<Answer> {
  const id = gatheringIdOf(request);
  const read = id && (await readToEnter(context, id, request.locale));
  if (!read?.ok) return refusal('absent');
  const { locale, form } = request;
  const values = Object.fromEntries(form);
  const parsed = signUpSchema.safeParse({ ...values, contact: values['contact'] ?? '' });
  if (!parsed.success) {
    const errors = issuesOf(locale, parsed.error.issues, read.value);
    return await assistedPage(context, request, { values, errors }, 'invalid');
  }
  const entered = await enterSignUp(context, {
    ...parsed.data,
    gatheringId: read.value.id,
    language: locale,
  });
  if (entered.ok) return await handOver(context, request, context.tickets.codeOf(entered.value.id));
  const refused = whyRefused(locale, entered.refusal, read.value);
  if (!refused) return refusal('absent');
  const { reason, ...said } = refused;
  return await assistedPage(context, request, { values, ...said }, reason);
}

async function handOver(
  context: DoorDesk,
  request: PageRequest,
  code: ReceiptCode,
): Promise<Answer> {
  const { locale } = request;
  const t = doorText.in(locale);
  const ticket = await readTicket(context, code, locale);
  if (!ticket.ok) return refusal('absent');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('enter')}
      done={t('enter.done')}
      crumbs={crumbsOf(request, ticket.value.words?.title)}
      islands={['print-page']}
    >
      <TicketPanel context={context} request={request} ticket={ticket.value} />
    </DeskPage>,
    { ...NO_TRACE, isAccepted: true },
  );
}

function crumbsOf(request: PageRequest, title: string | undefined) {
  const { locale } = request;
  const t = doorText.in(locale);
  const id = gatheringIdOf(request);
  return [
    { text: t('doors'), href: localePath(locale, '/desk/door') },
    ...(id ? [{ text: title ?? t('unnamed'), href: doorPath(locale, id) }] : []),
  ];
}
