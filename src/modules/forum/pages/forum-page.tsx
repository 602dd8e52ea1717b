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

/** Above everything on each page of a forum: whoever knows of it would come otherwise. */
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

/** What a public page of a forum stands in, besides the forum’s own: the way back there, and that it will not take place. */
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
 * Where a forum takes nothing any more: of one that was cancelled, that and why, since the address stands on posters; of
 * any other, that there is no such page.
 */
export async function nothingThere(
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
