import type { ComponentChildren, ComponentProps } from 'preact';
import { parsePosition } from '#platform/http/position.ts';
import { type Answer, type PageRequest, page, redirect, NO_STORE } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Hero } from '#ui/components/hero.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { Area } from '#modules/areas/index.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';
import { type Found, findOfficer, type FoundOfficer } from '../use-cases/find-officer.ts';
import { AnsweringList } from './answering-list.tsx';
import { CommunityMap } from './community-map.tsx';
import { FIND_ISLANDS, FindForm } from './find-form.tsx';
import { StationSection } from './station-section.tsx';

/** Who answers at a position: the card, or an honest answer and a way on. */
export function findPage(pages: OfficerPages, request: PageRequest): Answer {
  const { locale, query } = request;
  // Without a position this is the question itself.
  if (!query.has('lat') && !query.has('lon')) return redirect(localePath(locale, '/'));
  const at = parsePosition(query);
  const found = at ? findOfficer(pages, at) : undefined;
  // Where somebody stands is nobody else's business: no cache keeps it.
  const headers = NO_STORE;
  if (!at || !found?.ok)
    return page(<UnreadPage request={request} />, { headers, reason: 'invalid' });
  return page(<FoundPage pages={pages} request={request} at={at} {...found.value} />, { headers });
}

function UnreadPage({ request }: { readonly request: PageRequest }) {
  const t = officersText.in(request.locale);
  return (
    <PublicPage
      request={request}
      title={t('find.title')}
      noIndex
      islands={FIND_ISLANDS}
      hero={<Question request={request} map={undefined} />}
    >
      <Notice tone="warning">{t('find.unreadable')}</Notice>
    </PublicPage>
  );
}

interface FoundPageProps extends FoundOfficer {
  readonly pages: OfficerPages;
  readonly request: PageRequest;
  readonly at: Point;
}

function FoundPage(props: FoundPageProps) {
  const { pages, request, at, found } = props;
  const title = officersText.in(request.locale)('find.title');
  const isAnswer = found.kind === 'answered';
  // At sea there is nothing to draw, and no empty place is kept for it.
  const map = found.kind !== 'nowhere' && (
    <MapHere pages={pages} request={request} found={found} at={at} />
  );
  return (
    <PublicPage
      request={request}
      title={title}
      noIndex
      islands={FIND_ISLANDS}
      // The answer comes before the map on a telephone; a question has the map beside it.
      hero={isAnswer ? undefined : <Question request={request} map={map} />}
      aside={isAnswer && map}
    >
      {isAnswer && <h1>{title}</h1>}
      <WhereLine {...props} />
      <Outcome {...props} />
    </PublicPage>
  );
}

interface QuestionProps {
  readonly request: PageRequest;
  readonly map: ComponentChildren;
}

function Question({ request, map }: QuestionProps) {
  return (
    <Hero title={officersText.in(request.locale)('find.title')} aside={map}>
      <FindForm request={request} />
    </Hero>
  );
}

/** «Найближче село чи місто: Білолісся. Татарбунарська громада, Білгород-Дністровський район.» */
function WhereLine({
  request,
  found,
  settlement,
}: { readonly request: PageRequest } & FoundOfficer) {
  const { locale } = request;
  if (found.kind === 'nowhere') return null;
  const around = found.chain
    .filter(({ kind }) => kind !== 'oblast' && kind !== 'beat')
    .toReversed()
    .map((area) => nameIn(locale, area));
  return (
    <p class="lead">
      {settlement && (
        <>
          {officersText.in(locale)('find.near')}{' '}
          <a href={localePath(locale, `/area/${settlement.slug}`)}>{nameIn(locale, settlement)}</a>
          <br />
        </>
      )}
      {around.join(', ')}
    </p>
  );
}

interface MapHereProps {
  readonly pages: OfficerPages;
  readonly request: PageRequest;
  readonly found: Found;
  readonly at: Point;
}

function MapHere({ pages, request, found, at }: MapHereProps) {
  const area = found.kind === 'nowhere' ? undefined : mappedArea(found.chain);
  return area ? (
    <CommunityMap areas={pages.areas} locale={request.locale} area={area} here={at} />
  ) : null;
}

function mappedArea(chain: readonly Area[]): Area | undefined {
  return chain.find(({ kind }) => kind === 'hromada') ?? chain.at(-1);
}

function Outcome({ pages, request, found, station }: FoundPageProps) {
  const { locale } = request;
  const t = officersText.in(locale);
  switch (found.kind) {
    case 'answered':
      return (
        <>
          <AnsweringList context={pages} locale={locale} answering={found.answering} />
          <StationSection context={pages} locale={locale} station={station} />
        </>
      );
    case 'unanswered':
      return (
        <>
          <AnsweringList context={pages} locale={locale} answering={[]} area={found.chain.at(-1)} />
          <StationSection context={pages} locale={locale} station={station} />
        </>
      );
    case 'no-hromada': {
      const raion = found.chain.at(-1);
      return (
        <>
          <Notice>{t('find.nohromada', { raion: raion ? nameIn(locale, raion) : '' })}</Notice>
          <WayOn context={pages} locale={locale} station={station} />
        </>
      );
    }
    case 'nowhere':
      return (
        <>
          <Notice>{outside(pages, locale)}</Notice>
          <p>{t('find.way.outside')}</p>
          <StationSection
            context={pages}
            locale={locale}
            station={station}
            title={t('do.nearest')}
          />
        </>
      );
  }
}

/** So many are named; of more only how many there are. */
const MAX_NAMED = 3;

function outside({ areas }: OfficerPages, locale: PageRequest['locale']): string {
  const hromadas = areas.all.filter(({ kind }) => kind === 'hromada');
  const named = hromadas.slice(0, MAX_NAMED).map((area) => nameIn(locale, area));
  const names = [...named, ...(hromadas.length > MAX_NAMED ? ['…'] : [])].join(', ');
  return officersText.in(locale)('find.nowhere', { count: hromadas.length, names });
}

function WayOn(props: Omit<ComponentProps<typeof StationSection>, 'title'>) {
  const t = officersText.in(props.locale);
  return (
    <>
      <p>{t('find.way')}</p>
      <StationSection {...props} title={t('do.nearest')} />
    </>
  );
}
