import type { VNode } from 'preact';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { Area } from '#modules/areas/index.ts';
import type { AreaSection, HomeSection } from '#modules/officers/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { listPublished } from '../../use-cases/read-published.ts';
import { listedArea, listPath } from './listed-area.ts';
import { publishedText } from './messages/index.ts';
import { PublishedRows } from './published-rows.tsx';

const LAST = 3;

/** What was published last, on the page of an area; none, no trace. */
export function publishedSection(context: ReportsContext): AreaSection {
  return {
    id: 'published-reports',
    order: 40,
    load: async ({ areaId, locale }) => {
      const area = context.areas.get(areaId);
      return area ? await lastPublished(context, locale, listedArea(context.areas, area)) : null;
    },
  };
}

/** The same of the community that the home page is about; of the whole installation where it is about none. */
export function publishedHome(context: ReportsContext): HomeSection {
  return {
    id: 'published-reports',
    order: 40,
    load: async ({ homeAreaId, locale }) => {
      const area = homeAreaId && context.areas.get(homeAreaId);
      return await lastPublished(context, locale, area && listedArea(context.areas, area));
    },
  };
}

async function lastPublished(
  context: ReportsContext,
  locale: Locale,
  area: Area | undefined,
): Promise<VNode | null> {
  const listed = await listPublished(context, { areaId: area?.id, limit: LAST });
  if (!listed.ok || listed.value.reports.length === 0) return null;
  const spoken = mainLocale(locale);
  const t = publishedText.in(spoken);
  return (
    <>
      <h2>{t('section.title')}</h2>
      <PublishedRows
        context={context}
        locale={spoken}
        categories={listReportCategories(context, area?.id)}
        reports={listed.value.reports}
        said={false}
      />
      <p class="links">
        <a href={localePath(spoken, listPath(area))}>{t('section.all')}</a>
      </p>
    </>
  );
}
