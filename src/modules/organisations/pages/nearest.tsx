import type { Point } from '#kernel/geometry/geometry.ts';
import { parsePosition } from '#platform/http/position.ts';
import { type Answer, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { HereLink } from '#ui/components/here-link.tsx';
import { Hero } from '#ui/components/hero.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { SearchForm } from '#ui/components/search-form.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { NEAR_METRES } from '../domain/nearest.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import { centreOf, chooseStart, type Start } from '../use-cases/choose-start.ts';
import { organisationsText } from '../messages/index.ts';
import { ANY_DISTANCE, NearestLists } from './nearest-lists.tsx';

/** Police stations and medical points near a position or a named place. */
export async function nearestPage(
  context: ContextWithAreas,
  organisations: OrganisationDirectory,
  request: PageRequest,
  home: Area | undefined,
): Promise<Answer> {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const start = await chooseStart(context, {
    position: parsePosition(request.query),
    at: request.query.get('at') ?? undefined,
    query: (request.query.get('q') ?? '').trim().slice(0, 200),
    wantsPosition: request.query.has('lat') || request.query.has('lon'),
    home,
  });
  const query = start.kind === 'choice' || start.kind === 'none' ? start.query : '';
  const path = localePath(locale, '/nearest');
  const view = (
    <PublicPage
      request={request}
      title={t('nearest.title')}
      description={t('nearest.about')}
      islands={['here']}
      hero={
        <Hero title={t('nearest.title')} lead={t('nearest.lead')}>
          <SearchForm
            action={path}
            label={t('nearest.label')}
            button={t('nearest.button')}
            value={query}
          >
            <p class="links">
              <HereLink
                to={path}
                text={t('nearest.here')}
                wait={t('nearest.here.wait')}
                failed={t('nearest.here.failed')}
              />
            </p>
          </SearchForm>
        </Hero>
      }
    >
      <StartOutcome
        context={context}
        organisations={organisations}
        request={request}
        start={start}
      />
    </PublicPage>
  );
  // The address contains a position, so no cache may store the page.
  const isOwn = start.kind === 'position' || start.kind === 'unreadable';
  return page(view, {
    ...(start.kind === 'unreadable' ? { reason: 'invalid' as const } : {}),
    ...(isOwn ? { headers: NO_STORE } : {}),
  });
}

interface StartOutcomeProps {
  readonly context: ContextWithAreas;
  readonly organisations: OrganisationDirectory;
  readonly request: PageRequest;
  readonly start: Start;
}

function StartOutcome({ context, organisations, request, start }: StartOutcomeProps) {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const lists = (from: Point, title: string, isMeasured: boolean, within: number) => (
    <NearestLists
      context={context}
      organisations={organisations}
      locale={locale}
      from={from}
      title={title}
      isMeasured={isMeasured}
      within={within}
    />
  );
  switch (start.kind) {
    case 'position':
      return start.isOutside ? (
        <>
          <Notice>{outsideWords(context, locale)}</Notice>
          {lists(start.point, t('nearest.from.position'), true, NEAR_METRES)}
        </>
      ) : (
        lists(start.point, t('nearest.from.position'), true, ANY_DISTANCE)
      );
    case 'area': {
      const centre = centreOf(context.areas, start.area);
      return centre
        ? lists(
            centre,
            t('nearest.from', { place: nameIn(locale, start.area) }),
            start.isMeasured,
            ANY_DISTANCE,
          )
        : null;
    }
    case 'choice':
      return (
        <section>
          <h2>{t('nearest.choose')}</h2>
          <LinkRows>
            {start.areas.map((area) => (
              <LinkRow
                key={area.id}
                href={localePath(locale, `/nearest?at=${area.slug}`)}
                title={nameIn(locale, area)}
                about={surroundings(context, area)
                  .map((above) => nameIn(locale, above))
                  .join(', ')}
              />
            ))}
          </LinkRows>
        </section>
      );
    case 'none':
      return (
        <EmptyState title={t('nearest.none', { query: start.query })}>
          {t('nearest.none.hint')}
        </EmptyState>
      );
    case 'unreadable':
      return <Notice tone="warning">{t('nearest.unreadable')}</Notice>;
    case 'nothing':
      return null;
  }
}

function outsideWords({ areas }: ContextWithAreas, locale: Locale): string {
  const count = areas.all.filter(({ kind }) => kind === 'hromada').length;
  return organisationsText.in(locale)('nearest.outside', { count });
}

/** Distinguishes villages of the same name. */
function surroundings(context: ContextWithAreas, area: Area): readonly Area[] {
  return context.areas
    .chain(area.id)
    .filter(({ id, kind }) => id !== area.id && (kind === 'hromada' || kind === 'raion'))
    .toReversed();
}
