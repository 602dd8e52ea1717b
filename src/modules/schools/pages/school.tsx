import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { OfficerBrief } from '#modules/officers/index.ts';
import type { SchoolSection } from '../domain/school-section.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import type { ListedSchool } from '../use-cases/list-schools.ts';
import { readSchool } from '../use-cases/read-school.ts';
import { schoolsText } from './messages/index.ts';
import { officerRoleTitle } from './officer-role-name.ts';
import { SafetyNotice } from './safety-notice.tsx';
import { schoolsPath } from './school-paths.ts';
import { hromadaOf, schoolPlace } from './school-words.ts';

/** `/school/tatarbunarskyi-litsei`: whose it is, how to reach them, and what else there is for it. */
export function schoolPage(sections: readonly SchoolSection[]) {
  const inOrder = sections.toSorted((a, b) => a.order - b.order);
  return async (context: SchoolsContext, request: PageRequest): Promise<Answer> => {
    const read = await readSchool(context, { slug: request.params['slug'] ?? '' });
    if (!read.ok) return refusal('absent');
    const { school } = read.value;
    const { locale } = request;
    const name = nameIn(locale, school);
    const today = context.platform.clock.today();
    const views = await Promise.all(inOrder.map(({ load }) => load({ locale, today, school })));
    return page(
      <PublicPage
        request={request}
        title={name}
        description={schoolsText.in(locale)('page.about', { name })}
      >
        <Crumbs context={context} request={request} listed={read.value} />
        <h1>{name}</h1>
        <p class="lead">{schoolPlace(context, locale, school)}</p>
        <WhoseItIs context={context} request={request} listed={read.value} />
        {views.map((view, index) => view && <section key={inOrder[index]?.id}>{view}</section>)}
        <SafetyNotice locale={locale} />
        <SchoolFacts context={context} request={request} listed={read.value} />
      </PublicPage>,
    );
  };
}

interface PartProps {
  readonly context: SchoolsContext;
  readonly request: PageRequest;
  readonly listed: ListedSchool;
}

function Crumbs({ context, request: { locale }, listed: { school } }: PartProps) {
  const t = schoolsText.in(locale);
  const hromada = hromadaOf(context, school);
  return (
    <Breadcrumbs
      locale={locale}
      items={[
        hromada
          ? {
              text: t('page.all.in', { area: nameIn(locale, hromada) }),
              href: schoolsPath(locale, hromada),
            }
          : { text: t('page.all'), href: schoolsPath(locale) },
        { text: nameIn(locale, school) },
      ]}
    />
  );
}

function WhoseItIs(props: PartProps) {
  const { context, request, listed } = props;
  const { locale } = request;
  const { answers } = listed;
  if (!answers) return <NobodyYet {...props} />;
  const t = schoolsText.in(locale);
  const { officer, deputy, isAway } = answers;
  const brief = { locale, officers: context.officers, today: context.platform.clock.today() };
  return (
    <section>
      <h2>{officerRoleTitle(context, locale)}</h2>
      <OfficerBrief {...brief} officer={officer} />
      {deputy && (
        <>
          <h3>{t(isAway ? 'page.deputy.now' : 'page.deputy')}</h3>
          <OfficerBrief {...brief} officer={deputy} />
        </>
      )}
    </section>
  );
}

/** Until somebody is, whoever answers for the place. */
function NobodyYet({ context, request: { locale }, listed: { school } }: PartProps) {
  const t = schoolsText.in(locale);
  const area = school.areaId && context.areas.get(school.areaId);
  return (
    <section>
      <h2>{officerRoleTitle(context, locale)}</h2>
      <Notice>
        <p>
          {t('page.nobody')} {t('page.nobody.text')}
        </p>
        {area && (
          <p>
            <a href={localePath(locale, `/area/${area.slug}`)}>
              {t('page.nobody.find', { area: nameIn(locale, area) })}
            </a>
          </p>
        )}
      </Notice>
    </section>
  );
}

function SchoolFacts({ context, request: { locale }, listed: { school } }: PartProps) {
  const t = schoolsText.in(locale);
  const area = school.areaId && context.areas.get(school.areaId);
  const { address, website, phones } = school;
  return (
    <section>
      <h2>{t('page.facts')}</h2>
      <Facts
        rows={[
          {
            term: t('page.place'),
            value: area && (
              <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>
            ),
          },
          {
            term: t('page.address'),
            value: address && nameIn(locale, { name: address, nameEn: undefined }),
          },
          {
            term: t('page.phone'),
            value:
              phones.length > 0 && phones.map((phone) => <PhoneLink key={phone} phone={phone} />),
          },
          {
            term: t('page.website'),
            value: website && (
              <a href={website} rel="noopener noreferrer">
                {new URL(website).hostname}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
