import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, type PageReason, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { AskForCode } from '#ui/receipt/ask-for-code.tsx';
import type { OpenReceipt } from '#ui/receipt/open-receipt.ts';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { AttendanceContext } from '../../domain/attendance-context.ts';
import { actOnTicket, TICKET_ACTS, type TicketAct } from '../../use-cases/act-on-ticket.ts';
import { readTicket, type Ticket } from '../../use-cases/read-ticket.ts';
import { visitorText } from './messages/index.ts';
import { TicketView } from './ticket-view.tsx';

/** `/ticket`: asks for the code. */
export function askTicketPage(request: PageRequest): Answer {
  return page(<AskPage request={request} typed="" error={undefined} />);
}

/** What a code opens, and what whoever holds it does there. A code of nothing is told with the same bytes every time. */
export async function openTicket(
  context: AttendanceContext,
  request: PageRequest,
): Promise<Answer> {
  const typed = request.form.get('code') ?? '';
  const code = parseReceiptCode(typed);
  if (!code) return refuse(request, typed, 'invalid');
  const act = TICKET_ACTS.find((one) => one === request.form.get('go'));
  if (!act) return await showTicket(context, request, code);
  const acted = await actOnTicket(context, { code }, act);
  return await showTicket(context, request, code, acted.ok ? act : 'over');
}

/** What a code opens at the one door of all codes. */
export function openTicketReceipt(context: AttendanceContext): OpenReceipt {
  return async (request, code) => {
    const read = await readTicket(context, code, request.locale);
    return read.ok ? answerTicket(context, request, read.value) : undefined;
  };
}

/** `became`: what was just done with it, or that it could not be done any more. */
export async function showTicket(
  context: AttendanceContext,
  request: PageRequest,
  code: ReceiptCode,
  became?: TicketAct | 'over',
): Promise<Answer> {
  const read = await readTicket(context, code, request.locale);
  if (!read.ok) return refuse(request, code, 'absent');
  return answerTicket(context, request, read.value, became);
}

export function answerTicket(
  context: AttendanceContext,
  request: PageRequest,
  ticket: Ticket,
  became?: TicketAct | 'over',
): Answer {
  const reason: { reason?: PageReason } = became === 'over' ? { reason: 'conflict' } : {};
  return page(
    <TicketView context={context} request={atTicket(request)} ticket={ticket} became={became} />,
    { ...NO_TRACE, ...reason },
  );
}

/** Whatever was posted, its page in the other language asks for the code. */
function atTicket(request: PageRequest): PageRequest {
  return { ...request, path: '/ticket' };
}

function refuse(request: PageRequest, typed: string, reason: 'invalid' | 'absent'): Answer {
  const t = visitorText.in(request.locale);
  const error = t(reason === 'invalid' ? 'ticket.wrong' : 'ticket.absent');
  return page(<AskPage request={request} typed={typed} error={error} />, { ...NO_TRACE, reason });
}

interface AskPageProps {
  readonly request: PageRequest;
  readonly typed: string;
  readonly error: string | undefined;
}

function AskPage({ request, typed, error }: AskPageProps) {
  const t = visitorText.in(request.locale);
  const words = {
    title: t('ticket'),
    lead: t('ticket.lead'),
    code: t('ticket.code'),
    hint: t('ticket.code.hint'),
    open: t('ticket.open'),
  };
  return (
    <AskForCode request={atTicket(request)} words={words} typed={typed} error={error}>
      <p class="after">
        <a href={localePath(request.locale, '/receipt')}>{t('ticket.other-code')}</a>
      </p>
    </AskForCode>
  );
}
