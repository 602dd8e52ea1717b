import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { LinkRow } from '#ui/components/link-row.tsx';
import type { PublishedReport } from '../../domain/published-report.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { publishedText } from './messages/index.ts';
import { PublishedPlace } from './published-place.tsx';
import { PublishedStatus } from './published-status.tsx';
import { beginningOf, categoryName, placeOf } from './published-words.ts';

export interface RowsProps {
  readonly context: ReportsContext;
  readonly locale: Locale;
  readonly categories: readonly ReportCategory[];
  readonly reports: readonly PublishedReport[];
  /** Also what was said. Where a telephone keeps the page, it is not: what is hidden later must be gone. */
  readonly said: boolean;
}

/** Each a row that leads to its page: what, where, when, and how far it is. */
export function PublishedRows({ context, locale, categories, reports, said }: RowsProps) {
  const { clock } = context.platform;
  const today = clock.today();
  const t = publishedText.in(locale);
  return (
    <ul class="rows">
      {reports.map((report) => {
        const day = report.submittedAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
        const hasPlace = placeOf(context.areas, locale, report) !== '';
        return (
          <LinkRow
            key={report.id}
            href={localePath(locale, `/reports/${report.id}`)}
            title={categoryName(locale, categories, report.category)}
            about={
              <>
                {said && (
                  <span class="published-beginning" lang="uk">
                    {beginningOf(report.words)}
                  </span>
                )}
                <PublishedStatus locale={locale} status={report.status} />{' '}
                {t('row.reported', { day: formatNearDay(locale, day, today) })}
                {hasPlace && (
                  <>
                    {'\u00a0· '}
                    <PublishedPlace areas={context.areas} locale={locale} report={report} />
                  </>
                )}
                {!report.isLookedAt && `\u00a0· ${t('row.taken-over')}`}
              </>
            }
          />
        );
      })}
    </ul>
  );
}
