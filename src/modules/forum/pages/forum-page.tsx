import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Breadcrumb, Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage, type PublicPageProps } from '#ui/layouts/public-page.tsx';
import type { AnnouncedForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { readForum } from '../use-cases/read-forum.ts';
import { type Dated, forumCrumb, forumPath, whenOf } from './forum-words.ts';
import { publicForumText } from './public/messages/index.ts';
import { yearOf } from './call/year-of.ts';

interface CancelledProps {
  readonly context: Dated;
  readonly locale: Locale;
  readonly forum: AnnouncedForum;
}

/** The first thing on each page of a cancelled forum. */
export function ForumCancelled({ context, locale, forum }: CancelledProps) {
  if (forum.status !== 'cancelled') return null;
  const t = publicForumText.in(locale);
  return (
    <Notice tone="danger" title={<span class="big">{t('cancelled')}</span>}>
      <p>{t('cancelled.text', { when: whenOf(context, locale, forum) })}</p>
      <p lang="uk">{t('reason', { reason: forum.reason })}</p>
    </Notice>
  );
}

interface ForumPageProps extends PublicPageProps {
  readonly context: Dated;
  readonly forum: AnnouncedForum;
  /** Below the forum’s own page. */
  readonly crumbs: readonly Breadcrumb[];
}

/** The frame of all public pages of a forum but its own: breadcrumbs back to the forum, and a notice if it is cancelled. */
export function ForumPage({ context, forum, crumbs, children, ...frame }: ForumPageProps) {
  const { locale } = frame.request;
  return (
    <PublicPage {...frame}>
      <Breadcrumbs locale={locale} items={[forumCrumb(locale, forum), ...crumbs]} />
      <ForumCancelled context={context} locale={locale} forum={forum} />
      {children}
    </PublicPage>
  );
}

/**
 * The answer of an address where a forum takes nothing: 410 with the reason if the forum is cancelled, because such addresses
 * are printed on posters; otherwise 404.
 */
export async function goneOrAbsent(
  context: ForumContext,
  request: PageRequest,
  title: string,
): Promise<Answer> {
  const read = await readForum(context, yearOf(request));
  if (!read.ok || read.value.status !== 'cancelled') return refusal('absent');
  const { locale } = request;
  const forum = read.value;
  return page(
    <ForumPage {...{ context, request, forum, title }} crumbs={[{ text: title }]} noIndex>
      <h1>{title}</h1>
      <p>{publicForumText.in(locale)('nothing-there')}</p>
      <p class="links">
        <a href={forumPath(locale, forum.year)} lang={langOf(locale, forum.title)}>
          {saidIn(locale, forum.title)}
        </a>
      </p>
    </ForumPage>,
    { reason: 'gone' },
  );
}
