import { parsePosition } from '../../../platform/http/position.ts';
import { type Answer, type PageRequest, page, redirect } from '../../../platform/http/route.ts';
import { localePath } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { Hero } from '../../../ui/components/hero.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { PublicPage } from '../../../ui/layouts/public-page.tsx';
import type { Point } from '../../../kernel/geometry/geometry.ts';
import type { Area } from '../../areas/index.ts';
import { Entries } from '../../../ui/components/card.tsx';
import { type Organisation, OrganisationEntry, openState } from '../../organisations/index.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';
import { type Found, findOfficer } from '../use-cases/find-officer.ts';
import { AnsweringList } from './answering-list.tsx';
import { CommunityMap } from './community-map.tsx';
import { FIND_ISLANDS, FindForm } from './find-form.tsx';

/** Who answers at a position: the card, or an honest answer and a way on. */
export function findPage(pages: OfficerPages, request: PageRequest): Answer {
  const { locale, query } = request;
  const t = officersText.in(locale);
  // Without a position this is the question itself.
  if (!query.has('lat') && !query.has('lon')) return redirect(localePath(locale, '/'));
  const at = parsePosition(query);
  const found = at && findOfficer(pages, at);
  const view = (
    <PublicPage
      request={request}
      title={t('find.title')}
      noIndex
      islands={FIND_ISLANDS}
      hero={
        <Hero
          title={t('find.title')}
          lead={found?.ok ? leadOf(request, found.value.found) : undefined}
          aside={at && found?.ok && <MapHere pages={pages} request={request} found={found.value.found} at={at} />}
        >
          {!(found?.ok && found.value.found.kind === 'answered') && <FindForm request={request} />}
        </Hero>
      }
    >
      {!found?.ok && <Notice tone="warning">{t('find.unreadable')}</Notice>}
      {found?.ok && <Outcome pages={pages} request={request} found={found.value.found} station={found.value.station} />}
    </PublicPage>
  );
  // Where somebody stands is nobody else's business: no cache keeps it.
  return page(view, {
    headers: { 'Cache-Control': 'no-store' },
    ...(found?.ok ? {} : { reason: 'invalid' as const }),
  });
}

/** «Білолісся · Татарбунарська громада · Білгород-Дністровський район» */
function leadOf(request: PageRequest, found: Found): string | undefined {
  if (found.kind === 'nowhere') return undefined;
  return found.chain
    .filter(({ kind }) => kind !== 'oblast' && kind !== 'beat')
    .toReversed()
    .map((area) => nameIn(request.locale, area))
    .join(' · ');
}

interface MapHereProps {
  readonly pages: OfficerPages;
  readonly request: PageRequest;
  readonly found: Found;
  readonly at: Point;
}

function MapHere({ pages, request, found, at }: MapHereProps) {
  const area = found.kind === 'nowhere' ? undefined : mappedArea(found.chain);
  return area ? <CommunityMap areas={pages.areas} locale={request.locale} area={area} here={at} /> : null;
}

function mappedArea(chain: readonly Area[]): Area | undefined {
  return chain.find(({ kind }) => kind === 'hromada') ?? chain.at(-1);
}

interface FoundOutcomeProps {
  readonly pages: OfficerPages;
  readonly request: PageRequest;
  readonly found: Found;
  readonly station: Organisation | undefined;
}

function Outcome({ pages, request, found, station }: FoundOutcomeProps) {
  const { locale } = request;
  const t = officersText.in(locale);
  switch (found.kind) {
    case 'answered':
      return (
        <>
          <AnsweringList context={pages} locale={locale} answering={found.answering} />
          {station && <StationNear pages={pages} request={request} station={station} title={t('area.station')} />}
        </>
      );
    case 'unanswered':
      return (
        <>
          <AnsweringList context={pages} locale={locale} answering={[]} area={found.chain.at(-1)} />
          {station && <StationNear pages={pages} request={request} station={station} title={t('area.station')} />}
        </>
      );
    case 'no-hromada': {
      const raion = found.chain.at(-1);
      return (
        <>
          <Notice>{t('find.nohromada', { raion: raion ? nameIn(locale, raion) : '' })}</Notice>
          <WayOn pages={pages} request={request} station={station} />
        </>
      );
    }
    case 'nowhere':
      return (
        <>
          <Notice>{t('find.nowhere')}</Notice>
          <WayOn pages={pages} request={request} station={station} />
        </>
      );
  }
}

function WayOn({ pages, request, station }: Omit<FoundOutcomeProps, 'found'>) {
  const t = officersText.in(request.locale);
  return station ? (
    <StationNear pages={pages} request={request} station={station} title={t('find.way')} />
  ) : (
    <p>{t('find.way.alone')}</p>
  );
}

interface StationNearProps {
  readonly pages: OfficerPages;
  readonly request: PageRequest;
  readonly station: Organisation;
  readonly title: string;
}

function StationNear({ pages, request, station, title }: StationNearProps) {
  const { clock } = pages.platform;
  const moment = clock.now().toZonedDateTimeISO(clock.timeZone).toPlainDateTime();
  return (
    <section>
      <h2>{title}</h2>
      <Entries>
        <OrganisationEntry
          locale={request.locale}
          organisation={station}
          state={openState(station.openingHours, moment)}
        />
      </Entries>
    </section>
  );
}
