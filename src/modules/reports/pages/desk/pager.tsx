import type { Locale } from '#platform/i18n/locales.ts';
import type { ListedReport, ReportsPage } from '../../use-cases/list-reports.ts';
import { reportsDeskText } from './messages/index.ts';
import { afterText } from './reports-filter.ts';

interface PagerProps {
  readonly locale: Locale;
  readonly isFirst: boolean;
  readonly next: ReportsPage<ListedReport>['next'];
  /** Of this list, with where its page begins. */
  readonly path: (after: Readonly<Record<string, string>>) => string;
}

/** On, and back to the beginning; how many there are in all nobody counts. */
export function Pager({ locale, isFirst, next, path }: PagerProps) {
  if (!next && isFirst) return null;
  const t = reportsDeskText.in(locale);
  return (
    <nav class="pager" aria-label={t('pages')}>
      {!isFirst && (
        <a class="button plain" href={path({})}>
          {t('pages.first')}
        </a>
      )}
      {next && (
        <a class="button plain" href={path({ after: afterText(next) })} rel="next">
          {t('pages.next')}
        </a>
      )}
    </nav>
  );
}
