import type { ComponentChildren } from 'preact';
import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { AttendanceContext } from '../../domain/attendance-context.ts';
import { actOnTicket } from '../../use-cases/act-on-ticket.ts';
import { type ReadLink, readTicketLink } from '../../use-cases/read-ticket.ts';
import { momentWords } from '../when-words.ts';
import { visitorText } from './messages/index.ts';

/** `/ticket/link/:token`: what a link in a letter would do. Nothing changes before it is pressed. */
export async function ticketLinkPage(
  context: AttendanceContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readTicketLink(context, tokenOf(request), request.locale);
  if (!read.ok) return linkIsOver(request);
  return page(<LinkView context={context} request={request} link={read.value} />, NO_TRACE);
}

/** Pressed. */
export async function pressTicketLink(
  context: AttendanceContext,
  request: PageRequest,
): Promise<Answer> {
  const act = request.form.get('go') === 'take' ? 'take' : 'cancel';
  const acted = await actOnTicket(context, { link: tokenOf(request) }, act);
  if (!acted.ok && acted.refusal === 'absent') return linkIsOver(request);
  const t = visitorText.in(request.locale);
  const text = acted.ok ? t(`done.${act}`) : t('over');
  return page(
    <Shell request={request} title={t('ticket')}>
      <Notice tone={acted.ok ? 'done' : 'warning'} live>
        {text}
      </Notice>
    </Shell>,
    { ...NO_TRACE, ...(acted.ok ? {} : { reason: 'conflict' }) },
  );
}

function tokenOf({ params }: PageRequest): string {
  return params['token'] ?? '';
}

function linkIsOver(request: PageRequest): Answer {
  const t = visitorText.in(request.locale);
  return page(
    <Shell request={request} title={t('link.absent')}>
      <p class="lead">{t('link.absent.text')}</p>
    </Shell>,
    { ...NO_TRACE, reason: 'absent' },
  );
}

interface LinkViewProps {
  readonly context: AttendanceContext;
  readonly request: PageRequest;
  readonly link: ReadLink;
}

function LinkView({ context, request, link }: LinkViewProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  return (
    <Shell request={request} title={asked(locale, link)} leads={!isTaken(link)}>
      <Facts
        rows={[
          { term: t('ticket'), value: link.words?.title },
          { term: t('when'), value: momentWords(context, locale, link.startsAt) },
        ]}
      />
      <WhatNow context={context} request={request} link={link} />
    </Shell>
  );
}

/** The offer was taken, or its holder waits again: there is the ticket. */
function isTaken({ purpose, state }: ReadLink): boolean {
  return purpose === 'offer' && (state === 'confirmed' || state === 'waiting');
}

/** Of what the link was sent for nothing is asked that was answered meanwhile. */
function asked(locale: Locale, { purpose, state, seats }: ReadLink): string {
  const t = visitorText.in(locale);
  if (state === 'cancelled' || state === 'lapsed') return t(`state.${state}`);
  if (purpose === 'cancel' || state === 'offered') return t(`link.${purpose}`);
  return state === 'waiting' ? t('state.waiting') : t('link.taken', { seats });
}

function WhatNow({ context, request, link }: LinkViewProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { purpose, state, offeredUntil } = link;
  if (state === 'cancelled' || state === 'lapsed') {
    return <Notice>{t(`state.${state}.text`)}</Notice>;
  }
  if (purpose === 'cancel') return <GivingUp request={request} />;
  if (!isTaken(link)) {
    const until = offeredUntil && momentWords(context, locale, offeredUntil);
    return (
      <>
        {until && <p>{t('state.offered.text', { until })}</p>}
        <PostButton action={pathOf(request)} kind="main" fields={{ go: 'take' }}>
          {t('act.take')}
        </PostButton>
        <FoldedGivingUp request={request} />
      </>
    );
  }
  return (
    <>
      {state === 'confirmed' && <p class="lead">{t('link.taken.text')}</p>}
      <Buttons>
        <ButtonLink href={localePath(locale, '/ticket')}>{t('ticket.open')}</ButtonLink>
      </Buttons>
      <FoldedGivingUp request={request} />
    </>
  );
}

/** Nobody gives up in passing what they came to take. */
function FoldedGivingUp({ request }: Pick<LinkViewProps, 'request'>) {
  return (
    <details class="ticket-acts">
      <summary>{visitorText.in(request.locale)('act.cancel.ask')}</summary>
      <GivingUp request={request} />
    </details>
  );
}

function GivingUp({ request }: Pick<LinkViewProps, 'request'>) {
  const t = visitorText.in(request.locale);
  return (
    <>
      <p>{t('act.cancel.text')}</p>
      <PostButton action={pathOf(request)} kind="plain" fields={{ go: 'cancel' }}>
        {t('act.cancel')}
      </PostButton>
    </>
  );
}

function pathOf({ locale, path }: PageRequest): string {
  return localePath(locale, path);
}

interface ShellProps {
  readonly request: PageRequest;
  readonly title: string;
  /** Whether it leads to the ticket by itself. */
  readonly leads?: boolean;
  readonly children: ComponentChildren;
}

/** The secret of the address is on no page, and its page in the other language asks for the code. */
function Shell({ request, title, leads = true, children }: ShellProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  return (
    <PublicPage
      request={{ ...request, path: '/ticket' }}
      title={title}
      noIndex
      quickExit
      styles={['ticket.css']}
    >
      <h1>{title}</h1>
      {children}
      {leads && (
        <p class="after">
          <a href={localePath(locale, '/ticket')}>{t('ticket.open')}</a>
        </p>
      )}
    </PublicPage>
  );
}
