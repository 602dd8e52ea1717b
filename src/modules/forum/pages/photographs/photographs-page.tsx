import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { readPhotographs } from '../../use-cases/photographs/read-photographs.ts';
import { yearOf } from '../call/year-of.ts';
import { forumCrumb } from '../forum-words.ts';
import { ChangedMind } from './changed-mind.tsx';
import { photographsText } from './messages/index.ts';
import { Photographs } from './photographs.tsx';

/** `/forum/{year}/photographs`: those that the media may use, and how one has oneself taken away. */
export async function photographsPage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readPhotographs(context, yearOf(request));
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const { forum, photographs } = read.value;
  const t = photographsText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('description')}
      styles={['published.css']}
    >
      <Breadcrumbs locale={locale} items={[forumCrumb(locale, forum), { text: t('title') }]} />
      <h1>{t('title')}</h1>
      {photographs.length === 0 ? (
        <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
      ) : (
        <>
          <p class="lead">{t('lead')}</p>
          <Photographs locale={locale} year={forum.year} photographs={photographs} />
          <ChangedMind locale={locale} forum={forum} />
        </>
      )}
    </PublicPage>,
  );
}
