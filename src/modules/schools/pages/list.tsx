import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Pager } from '#ui/components/pager.tsx';
import { SearchForm } from '#ui/components/search-form.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { listSchools, type SchoolsPage } from '../use-cases/list-schools.ts';
import { TOPICS_PATH } from './lessons/lesson-words.ts';
import { schoolsText } from './messages/index.ts';
import { SafetyNotice } from './safety-notice.tsx';
import { schoolsPath } from './school-paths.ts';
import { SchoolRows } from './school-rows.tsx';
import { hromadaOf } from './school-words.ts';

interface Asked {
  readonly text: string;
  readonly area: Area | undefined;
  readonly page: number;
}

/** `/school?q=…&in=…`: all schools, by name or by where they are. */
export async function schoolsPage(context: SchoolsContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const asked = readAsked(context, request);
  const listed = await listSchools(context, { ...asked, areaId: asked.area?.id });
  if (!listed.ok) return refusal('absent');
  const t = schoolsText.in(locale);
  const title = asked.area
    ? t('page.all.in', { area: nameIn(locale, asked.area) })
    : t('list.title');
  return page(
    <PublicPage
      request={request}
      title={asked.page > 1 ? t('list.page', { page: asked.page }) : title}
      description={t('list.lead')}
      noIndex={request.query.size > 0}
    >
      <h1>{title}</h1>
      <p class="lead">{t('list.lead')}</p>
      <LinkRows>
        <LinkRow
          href={localePath(locale, TOPICS_PATH)}
          title={t('list.lessons')}
          about={t('list.lessons.about')}
        />
      </LinkRows>
      <SearchForm
        action={schoolsPath(locale)}
        label={t('list.search')}
        button={t('list.find')}
        value={asked.text}
      >
        <HromadaField context={context} request={request} area={asked.area} />
      </SearchForm>
      <Found context={context} request={request} asked={asked} listed={listed.value} />
      <SafetyNotice locale={locale} />
    </PublicPage>,
  );
}

function readAsked({ areas }: SchoolsContext, { query }: PageRequest): Asked {
  const slug = query.get('in') ?? '';
  const pageAsked = Number(/^\d{1,3}$/.exec(query.get('page') ?? '')?.[0] ?? 1);
  return {
    text: query.get('q') ?? '',
    area: slug === '' ? undefined : areas.bySlug(slug)?.area,
    page: Math.max(1, pageAsked),
  };
}

interface PartProps {
  readonly context: SchoolsContext;
  readonly request: PageRequest;
}

/** Hromadas in which there are schools; where all lie in one, there is nothing to choose. */
function HromadaField({
  context,
  request: { locale },
  area,
}: PartProps & { readonly area: Area | undefined }) {
  const t = schoolsText.in(locale);
  const hromadas = new Map(
    context.organisations.ofKind('school').flatMap((school) => {
      const hromada = hromadaOf(context, school);
      return hromada ? [[hromada.slug, nameIn(locale, hromada)] as const] : [];
    }),
  );
  if (area) hromadas.set(area.slug, nameIn(locale, area));
  if (hromadas.size < 2) return null;
  return (
    <SelectField
      locale={locale}
      name="in"
      label={t('list.area')}
      empty={t('list.area.all')}
      optional
      value={area?.slug}
      options={[...hromadas]
        .map(([value, label]) => ({ value, label }))
        .toSorted((a, b) => a.label.localeCompare(b.label, locale))}
    />
  );
}

function Found({
  context,
  request: { locale },
  asked,
  listed,
}: PartProps & { readonly asked: Asked; readonly listed: SchoolsPage }) {
  const t = schoolsText.in(locale);
  const isNarrowed = asked.text !== '' || asked.area !== undefined;
  if (listed.total === 0) {
    return isNarrowed ? (
      <EmptyState title={t('list.none')}>
        <p>{t('list.none.text')}</p>
        <p>
          <a href={schoolsPath(locale)}>{t('list.none.all')}</a>
        </p>
      </EmptyState>
    ) : (
      <EmptyState title={t('list.empty')}>{t('list.empty.text')}</EmptyState>
    );
  }
  const hrefOf = (at: number) => {
    const query = new URLSearchParams({
      ...(asked.text && { q: asked.text }),
      ...(asked.area && { in: asked.area.slug }),
      ...(at > 1 && { page: String(at) }),
    });
    return `${schoolsPath(locale)}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <>
      <h2>{t('list.count', { count: listed.total })}</h2>
      <SchoolRows context={context} locale={locale} schools={listed.schools} />
      <Pager locale={locale} page={asked.page} pages={listed.pages} hrefOf={hrefOf} />
    </>
  );
}
