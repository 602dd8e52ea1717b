import { localePath, mainLocale } from '../../../../platform/i18n/locales.ts';
import type { AreaSection } from '../../../officers/index.ts';
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
      const found = context.areas.get(areaId);
      if (!found) return null;
      const area = listedArea(context.areas, found);
      const listed = await listPublished(context, { areaId: area.id, limit: LAST });
      if (!listed.ok || listed.value.reports.length === 0) return null;
      const spoken = mainLocale(locale);
      const t = publishedText.in(spoken);
      return (
        <>
          <h2>{t('section.title')}</h2>
          <PublishedRows
            context={context}
            locale={spoken}
            categories={await listReportCategories(context, area.id)}
            reports={listed.value.reports}
            said={false}
          />
          <p class="links">
            <a href={localePath(spoken, listPath(area))}>{t('section.all')}</a>
          </p>
        </>
      );
    },
  };
}
