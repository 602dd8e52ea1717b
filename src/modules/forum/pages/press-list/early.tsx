import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { AskForCode } from '#ui/receipt/ask-for-code.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { PublicRelease } from '../../use-cases/press-kit/read-release.ts';
import { readReleaseByLink, readReleaseByTicket } from '../../use-cases/press-list/read-early.ts';
import { readForum } from '../../use-cases/read-forum.ts';
import { yearOf } from '../call/year-of.ts';
import { releasePath } from '../press-kit/paths.ts';
import { ReleaseArticle } from '../press-kit/release-article.tsx';
import { pressListText } from './messages/index.ts';
import { tokenOf } from './press-link.tsx';

/** `/press/release/{token}`: somebody on the list reads a release before everybody does. Nobody notes that they did. */
export async function earlyReleasePage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const token = tokenOf(request);
  const read = token === undefined ? undefined : await readReleaseByLink(context, token);
  return read?.ok ? shown(context, request, read.value) : refusal('absent');
}

/** `/forum/{year}/press/release`: asks for the code of a press ticket. */
export async function askPressTicketPage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const forum = await readForum(context, yearOf(request));
  return forum.ok ? asked(request, '', undefined) : refusal('absent');
}

/** What it opens for whoever is accredited and on no list. */
export async function openPressTicket(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, form } = request;
  const year = yearOf(request);
  if (!(await readForum(context, year)).ok) return refusal('absent');
  const typed = form.get('code') ?? '';
  const code = parseReceiptCode(typed);
  if (!code) return asked(request, typed, 'invalid');
  const read = await readReleaseByTicket(context, { year, code, locale });
  return read.ok ? shown(context, request, read.value) : asked(request, typed, read.refusal);
}

function asked(
  request: PageRequest,
  typed: string,
  why: 'invalid' | 'absent' | 'none' | undefined,
): Answer {
  const t = pressListText.in(request.locale);
  const words = {
    title: t('ticket'),
    lead: t('ticket.lead'),
    code: t('ticket.code'),
    hint: t('ticket.code.hint'),
    open: t('ticket.open'),
  };
  const error = why && t(`ticket.${why}`);
  return page(<AskForCode request={request} words={words} typed={typed} error={error} />, {
    headers: NO_STORE,
    ...(why && { reason: REASONS[why] }),
  });
}

const REASONS = {
  invalid: 'invalid',
  absent: 'absent',
  none: 'conflict',
} as const satisfies Record<string, PageReason>;

function shown(context: ForumContext, request: PageRequest, read: PublicRelease): Answer {
  const { locale } = request;
  const t = pressListText.in(locale);
  const isWithdrawn = read.state === 'withdrawn';
  return page(
    <PublicPage
      request={{ ...request, path: `/forum/${read.forum.year}/release`, locales: [locale] }}
      title={t('early')}
      styles={['published.css']}
      noIndex
    >
      <Heading context={context} request={request} read={read} />
      {!isWithdrawn && <ReleaseArticle context={context} locale={locale} release={read} />}
    </PublicPage>,
    { headers: NO_STORE },
  );
}

interface HeadingProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly read: PublicRelease;
}

/** The embargo in words above everything; or that it is over, or that the release is not to be used. */
function Heading({ context, request, read: { release, state, forum } }: HeadingProps) {
  const { locale } = request;
  const t = pressListText.in(locale);
  if (state === 'withdrawn') {
    const { withdrawal } = release;
    return (
      <>
        <h1>{t('withdrawn')}</h1>
        <Notice tone="danger">
          <p lang={langOf(locale, withdrawal)}>
            {t('withdrawn.text', { why: saidIn(locale, withdrawal) })}
          </p>
        </Notice>
      </>
    );
  }
  if (state === 'out') {
    const path = releasePath(locale, forum.year);
    return (
      <Notice title={t('public')}>
        <p>
          {t('public.text')} <a href={path}>{request.publicUrl + path}</a>
        </p>
      </Notice>
    );
  }
  const { timeZone } = context.platform.clock;
  const when = release.outAt ? formatInstant(locale, release.outAt, timeZone) : '';
  return (
    <Notice tone="danger" title={t('embargo', { when })}>
      {t('embargo.text')}
    </Notice>
  );
}
