import type { ComponentChildren } from 'preact';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { languageName } from '#platform/i18n/languages.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { Covered } from '../../domain/public/coverage.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { type ReadCoverage, readCoverage } from '../../use-cases/public/read-coverage.ts';
import { publicPlanText } from './messages/index.ts';
import { planPath, yearOf } from './paths.ts';
import { PlanLinks } from './plan-links.tsx';

/** `/plan/{year}/coverage`: whom it reached and whom it did not, without telling who anybody was. */
export async function coveragePage(context: PlanContext, request: PageRequest): Promise<Answer> {
  const year = yearOf(request);
  const read = year === undefined ? undefined : await readCoverage(context, year);
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const t = publicPlanText.in(locale);
  const said = { year: String(read.value.year) };
  return page(
    <PublicPage
      request={request}
      title={t('coverage', said)}
      description={t('coverage.description', said)}
    >
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan.short', said), href: planPath(locale, read.value.year) },
          { text: t('coverage.short') },
        ]}
      />
      <h1>{t('coverage', said)}</h1>
      <Content locale={locale} read={read.value} />
      <PlanLinks request={request} read={read.value} />
    </PublicPage>,
  );
}

interface ContentProps {
  readonly locale: Locale;
  readonly read: ReadCoverage;
}

function Content({ locale, read }: ContentProps) {
  const t = publicPlanText.in(locale);
  const { held, people, hromadas, districts, languages, heldInUnknown, unreached } = read;
  const linked = (area: Area) => (
    <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>
  );
  return (
    <>
      {held === 0 ? (
        <EmptyState title={t('coverage.none')} />
      ) : (
        <p class="lead">
          {t('coverage.sum', { held })} {people > 0 && t('coverage.people', { people })}
        </p>
      )}
      <CoveredList locale={locale} name="hromadas" rows={hromadas} label={linked} />
      <CoveredList locale={locale} name="districts" rows={districts} label={linked} />
      <CoveredList
        locale={locale}
        name="languages"
        rows={languages}
        label={(code) => languageName(locale, code)}
      />
      {heldInUnknown > 0 && <p>{t('coverage.languages.unknown', { held: heldInUnknown })}</p>}
      {unreached.length > 0 && (
        <>
          <h2>{t('coverage.unreached')}</h2>
          <ul>
            {unreached.map((area) => (
              <li key={area.id}>{linked(area)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{t('coverage.rule')}</p>
    </>
  );
}

interface CoveredListProps<Key> {
  readonly locale: Locale;
  readonly name: 'hromadas' | 'districts' | 'languages';
  readonly rows: readonly Covered<Key>[];
  readonly label: (key: Key) => ComponentChildren;
}

/** A line each: a table of four columns is wider than a telephone. */
function CoveredList<Key>({ locale, name, rows, label }: CoveredListProps<Key>) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{publicPlanText.in(locale)(`coverage.${name}`)}</h2>
      <ul>
        {rows.map((row, at) => (
          <li key={at}>
            {label(row.key)}: {wordsOf(locale, row, name !== 'languages')}
          </li>
        ))}
      </ul>
    </>
  );
}

function wordsOf<Key>(
  locale: Locale,
  { actions, held, people }: Covered<Key>,
  isOfPlace: boolean,
): string {
  const t = publicPlanText.in(locale);
  return [
    isOfPlace ? t('coverage.actions', { actions }) : '',
    t('coverage.held', { held }),
    people > 0 ? t('coverage.came', { people }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
