import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, type PageReason, type PageRequest, page } from '#platform/http/route.ts';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { AskForCode } from '#ui/receipt/ask-for-code.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { badgeSchema } from '../../use-cases/registration/badge-schemas.ts';
import { keepBadge, readOwnBadges } from '../../use-cases/registration/keep-badge.ts';
import { readForum } from '../../use-cases/read-forum.ts';
import { yearOf } from '../call/year-of.ts';
import { goneOrAbsent } from '../forum-page.tsx';
import { badgeIssues } from './badge-errors.ts';
import { type BadgesShown, BadgesView } from './badges-view.tsx';
import { registrationText } from './messages/index.ts';

/** `/forum/{year}/badge`: asks for the code of a ticket. */
export async function askBadgePage(context: ForumContext, request: PageRequest): Promise<Answer> {
  return await unlessCancelled(
    context,
    request,
    page(<AskTicket {...{ request }} typed="" error={undefined} />),
  );
}

/** What the code of a ticket opens, and what whoever holds it says there. Nothing of it stands in an address. */
export async function openBadges(context: ForumContext, request: PageRequest): Promise<Answer> {
  const { form } = request;
  const typed = form.get('code') ?? '';
  const code = parseReceiptCode(typed);
  if (!code) return await again(context, request, typed, 'invalid');
  return form.get('go') === 'save'
    ? await save(context, request, code)
    : await show(context, request, code, { seat: Number(form.get('seat') ?? '') });
}

async function save(
  context: ForumContext,
  request: PageRequest,
  code: ReceiptCode,
): Promise<Answer> {
  const { locale, form } = request;
  const { code: _code, go: _go, ...typed } = Object.fromEntries(form);
  const seat = Number(typed['seat'] ?? '');
  const parsed = badgeSchema.safeParse(typed);
  if (!parsed.success) {
    const errors = badgeIssues(locale, parsed.error.issues);
    return await show(context, request, code, { seat, typed, errors });
  }
  const shown = { year: yearOf(request), code, locale };
  const kept = await keepBadge(context, { ...shown, badge: parsed.data });
  if (kept.ok) return await show(context, request, code, { done: 'kept' });
  if (kept.refusal === 'absent' || kept.refusal === 'not-seated') {
    return await again(context, request, code, kept.refusal);
  }
  return await show(context, request, code, { done: kept.refusal });
}

async function show(
  context: ForumContext,
  request: PageRequest,
  code: ReceiptCode,
  shown: BadgesShown,
): Promise<Answer> {
  const read = await readOwnBadges(context, {
    year: yearOf(request),
    code,
    locale: request.locale,
  });
  if (!read.ok) return await again(context, request, code, read.refusal);
  return page(<BadgesView request={request} code={code} own={read.value} shown={shown} />, {
    ...NO_TRACE,
    ...reasonOf(shown),
  });
}

function reasonOf({ errors = [], done }: BadgesShown): { readonly reason?: PageReason } {
  if (errors.length > 0) return { reason: 'invalid' };
  return done === 'over' || done === 'seat' ? { reason: 'conflict' } : {};
}

/** A code of nothing, of another forum, or of a ticket without a seat. */
async function again(
  context: ForumContext,
  request: PageRequest,
  typed: string,
  why: 'invalid' | 'absent' | 'not-seated',
): Promise<Answer> {
  const error = registrationText.in(request.locale)(`ticket.${why}`);
  const reason = why === 'absent' ? 'absent' : 'invalid';
  const asked = <AskTicket request={request} typed={typed} error={error} />;
  return await unlessCancelled(context, request, page(asked, { ...NO_TRACE, reason }));
}

/** `asked`: what is answered unless the forum is hidden or cancelled. */
async function unlessCancelled(
  context: ForumContext,
  request: PageRequest,
  asked: Answer,
): Promise<Answer> {
  const forum = await readForum(context, yearOf(request));
  return forum.ok && forum.value.status !== 'cancelled'
    ? asked
    : await goneOrAbsent(context, request, registrationText.in(request.locale)('badge'));
}

interface AskTicketProps {
  readonly request: PageRequest;
  readonly typed: string;
  readonly error: string | undefined;
}

function AskTicket({ request, typed, error }: AskTicketProps) {
  const t = registrationText.in(request.locale);
  const words = {
    title: t('badge'),
    lead: t('badge.lead'),
    code: t('ticket.code'),
    hint: t('ticket.code.hint'),
    open: t('ticket.open'),
  };
  return <AskForCode request={request} words={words} typed={typed} error={error} />;
}
