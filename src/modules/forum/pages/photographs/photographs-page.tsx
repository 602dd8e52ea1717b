import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { readPhotographs } from '../../use-cases/photographs/read-photographs.ts';
import { yearOf } from '../call/year-of.ts';
import { ForumPage } from '../forum-page.tsx';
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
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('title')}
      description={t('description')}
      styles={['published.css']}
      crumbs={[{ text: t('title') }]}
    >
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
    </ForumPage>,
  );
}
