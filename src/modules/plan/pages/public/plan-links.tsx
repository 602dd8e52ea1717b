import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { PublicYear } from '../../use-cases/public/read-public-year.ts';
import { publicPlanText } from './messages/index.ts';
import { PLAN_PAGES, planPath } from './paths.ts';

const FILES = ['docx', 'xlsx', 'csv', 'ics'] as const;

/** Whoever proposes from there has read figures. */
const FIGURES: ReadonlySet<string | undefined> = new Set(['scorecard', 'coverage']);

interface PlanLinksProps {
  readonly request: Pick<PageRequest, 'locale' | 'path'>;
  readonly read: Pick<PublicYear, 'year' | 'years' | 'plans'>;
}

/** Everything else of the plan, below its actions: a telephone shows those first. */
export function PlanLinks({
  request: { locale, path },
  read: { year, years, plans },
}: PlanLinksProps) {
  const t = publicPlanText.in(locale);
  const others = years.filter((one) => one !== year);
  return (
    <>
      <h2>{t('more')}</h2>
      <LinkRows>
        {PLAN_PAGES.filter((name) => path !== `/plan/${year}/${name}`).map((name) => (
          <LinkRow
            key={name}
            href={planPath(locale, year, `/${name}`)}
            title={t(`${name}.short`)}
            about={t(`${name}.about`)}
          />
        ))}
        <LinkRow
          href={planPath(locale, year, '/agreement')}
          title={t('agreement')}
          about={t('agreement.about')}
        />
        {plans.some(({ status }) => status !== 'closed') && (
          <LinkRow
            href={`${planPath(locale, year, '/propose')}${FIGURES.has(path.split('/').at(-1)) ? '?source=data' : ''}`}
            title={t('propose')}
            about={t('propose.about')}
          />
        )}
      </LinkRows>
      <h2>{t('files')}</h2>
      <p class="links">
        {FILES.map((ending) => (
          <a key={ending} href={planPath(locale, year, `/plan.${ending}`)}>
            {t(`files.${ending}`)}
          </a>
        ))}
        <a href={`/api/v1/joint-actions?year=${year}`}>JSON</a>
        {FEED_KINDS.map(({ ending, name }) => (
          <a key={ending} href={localePath(locale, `/plan.${ending}`)}>
            {name}
          </a>
        ))}
      </p>
      {others.length > 0 && (
        <>
          <h2>{t('years')}</h2>
          <p class="links">
            {others.map((one) => (
              <a key={one} href={planPath(locale, one)}>
                {t('years.of', { year: String(one) })}
              </a>
            ))}
          </p>
        </>
      )}
    </>
  );
}
