import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { wordsIn } from '../../domain/survey-words.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';
import { listReleases } from '../../use-cases/list-releases.ts';
import { releasedText } from './messages/index.ts';
import { aboutRelease } from './release-words.ts';

/** `/surveys`: what was told of surveys that are over, the newest first. */
export async function releasesPage(context: SurveysContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = releasedText.in(locale);
  const number = pageNumber(query.get('page'));
  const listed = await listReleases(context, { page: number });
  if (!listed.ok) return refusal('absent');
  const { releases, hasMore } = listed.value;
  const path = localePath(locale, '/surveys');
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('lead')}
      noIndex={query.size > 0}
    >
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      <LinkRows>
        <LinkRow
          href={localePath(locale, '/survey')}
          title={t('have-code')}
          about={t('have-code.about')}
        />
        {releases.map((one) => (
          <LinkRow
            key={one.round.id}
            href={`${path}/${one.round.id}`}
            title={wordsIn(locale, one.round.content.title)}
            about={aboutRelease(locale, one)}
          />
        ))}
      </LinkRows>
      {releases.length === 0 && <EmptyState title={t('none')}>{t('none.text')}</EmptyState>}
      {number > 1 && (
        <p>
          <a href={`${path}?page=${number - 1}`}>{t('newer')}</a>
        </p>
      )}
      {hasMore && (
        <p>
          <a href={`${path}?page=${number + 1}`}>{t('more')}</a>
        </p>
      )}
    </PublicPage>,
  );
}

/** Whatever else is asked for is the first one. */
export function pageNumber(asked: string | null): number {
  return /^[1-9]\d{0,3}$/.test(asked ?? '') ? Number(asked) : 1;
}
