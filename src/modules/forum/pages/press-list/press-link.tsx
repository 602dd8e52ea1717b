import { z } from 'zod';
import type { ComponentChildren } from 'preact';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  NO_STORE,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  actOnPressLink,
  type PressLinkAct,
  type ReadPressLink,
  readPressLink,
} from '../../use-cases/press-list/open-press-link.ts';
import { pressListText } from './messages/index.ts';

/** `/press/list/{token}`: what the link of a letter would do. Programs that look at letters before people press nothing. */
export async function pressLinkPage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const token = tokenOf(request);
  const read = token === undefined ? undefined : await readPressLink(context, token);
  if (!read?.ok) return over(request);
  const View = read.value.purpose === 'confirm' ? Confirming : Leaving;
  return kept(<View request={request} link={read.value} />);
}

const acting = z.enum(['confirm', 'leave', 'stay']);
const DONE = { confirm: 'confirmed', leave: 'left', stay: 'stayed' } as const;

/** Pressed; or a mailbox presses for its owner, whose form has a field of its own and no act (RFC 8058). */
export async function pressPressLink(context: ForumContext, request: PageRequest): Promise<Answer> {
  const token = tokenOf(request);
  const act: PressLinkAct = acting.safeParse(request.form.get('go')).data ?? 'leave';
  const acted = token === undefined ? undefined : await actOnPressLink(context, { token, act });
  if (!acted?.ok) return over(request);
  const t = pressListText.in(request.locale);
  return kept(
    <Shell request={request} title={t(DONE[act])}>
      <p class="lead" role="status">
        {t(`${DONE[act]}.text`)}
      </p>
    </Shell>,
  );
}

const TOKEN = z.string().regex(/^[\w-]{43}$/);

export function tokenOf({ params }: PageRequest): string | undefined {
  return TOKEN.safeParse(params['token']).data;
}

function over(request: PageRequest): Answer {
  const t = pressListText.in(request.locale);
  return kept(
    <Shell request={request} title={t('absent')}>
      <p class="lead">{t('absent.text')}</p>
    </Shell>,
    'absent',
  );
}

interface LinkProps {
  readonly request: PageRequest;
  readonly link: ReadPressLink;
}

function Confirming({ request, link: { outlet, isConfirmed } }: LinkProps) {
  const t = pressListText.in(request.locale);
  return (
    <Shell request={request} title={t(isConfirmed ? 'confirmed' : 'confirm')}>
      <p class="lead">{t(isConfirmed ? 'confirmed.already' : 'confirm.lead')}</p>
      <p>{outlet}</p>
      {!isConfirmed && (
        <PostButton action={pathOf(request)} kind="main" fields={{ go: 'confirm' }}>
          {t('confirm.do')}
        </PostButton>
      )}
      <PostButton action={pathOf(request)} fields={{ go: 'leave' }}>
        {t(isConfirmed ? 'leave.do' : 'confirm.no')}
      </PostButton>
    </Shell>
  );
}

function Leaving({ request, link: { outlet } }: LinkProps) {
  const t = pressListText.in(request.locale);
  return (
    <Shell request={request} title={t('leave')}>
      <p class="lead">{t('leave.lead')}</p>
      <p>{outlet}</p>
      <PostButton action={pathOf(request)} kind="main" fields={{ go: 'leave' }}>
        {t('leave.do')}
      </PostButton>
      <p>{t('stay.lead')}</p>
      <PostButton action={pathOf(request)} fields={{ go: 'stay' }}>
        {t('stay')}
      </PostButton>
    </Shell>
  );
}

function pathOf({ locale, path }: PageRequest): string {
  return localePath(locale, path);
}

interface ShellProps {
  readonly request: PageRequest;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The secret of the address is in no link of the page. */
function Shell({ request, title, children }: ShellProps) {
  const { locale } = request;
  return (
    <PublicPage request={{ ...request, path: '/forum', locales: [locale] }} title={title} noIndex>
      <h1>{title}</h1>
      {children}
    </PublicPage>
  );
}

function kept(view: Parameters<typeof page>[0], reason?: PageReason): Answer {
  return page(view, { headers: NO_STORE, ...(reason && { reason }) });
}
