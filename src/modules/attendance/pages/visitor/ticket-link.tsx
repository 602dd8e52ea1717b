import type { ComponentChildren } from 'preact';
import { type Answer, type PageRequest, page } from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { Facts } from '../../../../ui/components/facts.tsx';
import { Notice } from '../../../../ui/components/notice.tsx';
import { PostButton } from '../../../../ui/components/post-button.tsx';
import { PublicPage } from '../../../../ui/layouts/public-page.tsx';
import { NO_TRACE } from '../../../../ui/quick-exit/quick-exit.tsx';
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
  const { locale, path } = request;
  const t = visitorText.in(locale);
  const { purpose, state, offeredUntil, startsAt, words } = link;
  const action = localePath(locale, path);
  const isOffered = purpose === 'offer' && state === 'offered';
  return (
    <Shell request={request} title={t(`link.${purpose}`)}>
      <Facts
        rows={[
          { term: t('ticket'), value: words?.title },
          { term: t('when'), value: momentWords(context, locale, startsAt) },
        ]}
      />
      {isOffered && offeredUntil && (
        <p>{t('state.offered.text', { until: momentWords(context, locale, offeredUntil) })}</p>
      )}
      {state === 'cancelled' || state === 'lapsed' ? (
        <Notice>{t(`state.${state}.text`)}</Notice>
      ) : (
        <>
          {isOffered && (
            <PostButton action={action} kind="main" fields={{ go: 'take' }}>
              {t('act.take')}
            </PostButton>
          )}
          <p>{t('act.cancel.text')}</p>
          <PostButton action={action} kind="plain" fields={{ go: 'cancel' }}>
            {t('act.cancel')}
          </PostButton>
        </>
      )}
    </Shell>
  );
}

interface ShellProps {
  readonly request: PageRequest;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The secret of the address is on no page, and its page in the other language asks for the code. */
function Shell({ request, title, children }: ShellProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  return (
    <PublicPage request={{ ...request, path: '/ticket' }} title={title} noIndex quickExit>
      <h1>{title}</h1>
      {children}
      <p class="after">
        <a href={localePath(locale, '/ticket')}>{t('ticket.open')}</a>
      </p>
    </PublicPage>
  );
}
