import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ListedPassport } from '../../domain/innovation/innovation.ts';
import { listPassports } from '../../use-cases/innovation/read-passports.ts';
import { innovationsText } from './messages/index.ts';
import { innovationPath, innovationsPath } from './paths.ts';

interface Narrowed {
  readonly track: string;
  readonly year: string;
}

/** `/innovations`: what everybody may take over, of all forums; narrowed down by track and year. */
export async function innovationsPage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const listed = await listPassports(context);
  if (!listed.ok) return refusal('absent');
  const { locale, query } = request;
  const t = innovationsText.in(locale);
  const by = { track: query.get('track') ?? '', year: query.get('year') ?? '' };
  const shown = listed.value.filter((one) => isShown(one, by));
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('description')}
      styles={['published.css']}
    >
      <Breadcrumbs
        locale={locale}
        items={[{ text: t('forum'), href: localePath(locale, '/forum') }, { text: t('title') }]}
      />
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      {listed.value.length > 1 && <Narrowing locale={locale} all={listed.value} by={by} />}
      {shown.length === 0 ? (
        <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
      ) : (
        <>
          <h2>{t('count', { count: shown.length })}</h2>
          <LinkRows>
            {shown.map((one) => (
              <LinkRow
                key={one.id}
                href={innovationPath(locale, one.slug)}
                title={<span lang={langOfPassport(locale, one)}>{one.title}</span>}
                about={fromWhere(locale, one)}
              />
            ))}
          </LinkRows>
        </>
      )}
    </PublicPage>,
  );
}

function isShown({ track, year }: ListedPassport, by: Narrowed): boolean {
  return (
    (by.track === '' || track?.slug === by.track) && (by.year === '' || String(year) === by.year)
  );
}

/** «Спілкування з громадою, форум 2026 року» */
export function fromWhere(locale: Locale, { track, year }: ListedPassport): string {
  const t = innovationsText.in(locale);
  const said = { year: String(year) };
  return track ? t('row', { ...said, track: saidIn(locale, track.name) }) : t('row.plain', said);
}

/** What is in the page’s own language is not marked. */
export function langOfPassport(
  locale: Locale,
  { language }: Pick<ListedPassport, 'language'>,
): string | undefined {
  return language === locale ? undefined : language;
}

interface NarrowingProps {
  readonly locale: Locale;
  readonly all: readonly ListedPassport[];
  readonly by: Narrowed;
}

function Narrowing({ locale, all, by }: NarrowingProps) {
  const t = innovationsText.in(locale);
  const tracks = new Map(
    all.flatMap(({ track }) => (track ? [[track.slug, saidIn(locale, track.name)]] : [])),
  );
  const years = [...new Set(all.map(({ year }) => String(year)))];
  const reset = { href: innovationsPath(locale), text: t('reset') };
  return (
    <FilterForm
      action={innovationsPath(locale)}
      label={t('filter')}
      button={t('show')}
      {...(by.track + by.year !== '' && { reset })}
    >
      <SelectField
        locale={locale}
        name="track"
        value={by.track}
        label={t('track')}
        empty={t('all')}
        options={[...tracks].map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        locale={locale}
        name="year"
        value={by.year}
        label={t('year')}
        empty={t('all')}
        options={years.map((value) => ({ value, label: value }))}
      />
    </FilterForm>
  );
}
