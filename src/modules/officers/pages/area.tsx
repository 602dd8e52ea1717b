import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ReviewedMark } from '#ui/components/reviewed-mark.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { OfficerPages } from '../domain/pages-context.ts';
import { loadSections } from '../domain/sections.ts';
import { officersText } from '../messages/index.ts';
import { type AreaOfficers, readAreaOfficers } from '../use-cases/read-area-officers.ts';
import { AnsweringList } from './answering-list.tsx';
import { AreaLead } from './area-lead.tsx';
import { AreaParts } from './area-parts.tsx';
import { surroundings } from './area-words.ts';
import { tellBrokenSection } from './broken-section.ts';
import { CommunityMap } from './community-map.tsx';
import { EarlierOfficers } from './earlier-officers.tsx';
import { ReceptionsHere } from './receptions-here.tsx';
import { StationSection } from './station-section.tsx';

/** One area, from a village to an oblast: who answers here, where to meet them, what it consists of. */
export async function areaPage(pages: OfficerPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const read = await readAreaOfficers(pages, request.params['slug'] ?? '');
  if (!read.ok) {
    return read.refusal.reason === 'moved'
      ? redirect(localePath(locale, `/area/${read.refusal.slug}`), { permanent: true })
      : refusal('absent');
  }
  const shown = read.value;
  const { area } = shown;
  const today = pages.platform.clock.today();
  const sections = await loadSections(
    pages.areaSections,
    { locale, today, areaId: area.id },
    tellBrokenSection(pages),
  );
  const name = nameIn(locale, area);
  const around = surroundings(locale, pages.areas, area);
  return page(
    <PublicPage
      request={request}
      title={around === '' ? name : `${name}, ${around}`}
      description={`${name}: ${officersText.in(locale)('home.about')}`}
      islands={['map-tap']}
      aside={
        <>
          <CommunityMap areas={pages.areas} locale={locale} area={area} />
          {sections.map(({ id, view }) => (
            <section key={id}>{view}</section>
          ))}
        </>
      }
    >
      <AreaContent pages={pages} request={request} shown={shown} name={name} />
    </PublicPage>,
  );
}

interface AreaContentProps {
  readonly pages: OfficerPages;
  readonly request: PageRequest;
  readonly shown: AreaOfficers;
  readonly name: string;
}

function AreaContent({ pages, request, shown, name }: AreaContentProps) {
  const { locale } = request;
  const t = officersText.in(locale);
  const { area, answering, receiving, station, earlier } = shown;
  const today = pages.platform.clock.today();
  // The two levels around it: with the oblast, four lines would stand before the name on a telephone.
  const above = pages.areas
    .chain(area.id)
    .filter(({ id, kind }) => id !== area.id && kind !== 'beat')
    .slice(-2);
  // An oblast's list of officers would be hundreds of pages long: its parts lead to them.
  const isWide = area.kind === 'oblast' || area.kind === 'raion';
  return (
    <>
      <Breadcrumbs
        locale={locale}
        items={[
          ...above.map((one) => ({
            text: nameIn(locale, one),
            href: localePath(locale, `/area/${one.slug}`),
          })),
          { text: name },
        ]}
      />
      <h1>{name}</h1>
      <AreaLead locale={locale} area={area} name={name} />
      <ReviewedMark locale={locale} reviewed={officersText.reviewed(locale)} />
      {!isWide && (
        <>
          <h2>{t('area.officers')}</h2>
          <AnsweringList context={pages} locale={locale} answering={answering} area={area} />
        </>
      )}
      <ReceptionsHere
        locale={locale}
        area={area}
        receiving={receiving}
        clock={pages.platform.clock}
      />
      <StationSection context={pages} locale={locale} station={station} />
      <AreaParts areas={pages.areas} locale={locale} area={area} />
      <EarlierOfficers locale={locale} earlier={earlier} today={today} />
      <p class="links">
        <a href={localePath(mainLocale(locale), `/area/${area.slug}/wrong`)} rel="nofollow">
          {t('area.wrong')}
        </a>
      </p>
    </>
  );
}
