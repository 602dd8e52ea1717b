import { localePath } from '#platform/i18n/locales.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { isNarrowed } from '../../domain/report-narrowing.ts';
import type { ListedReport, ReportsPage } from '../../use-cases/list-reports.ts';
import { reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { Pager } from './pager.tsx';
import { addressOf } from './reports-filter.ts';
import type { ReportsParts } from './reports-parts.ts';

/** Why there is nothing, and what that means. */
export function NothingHere({ request: { locale }, filter }: ReportsParts) {
  const t = reportsDeskText.in(locale);
  if (filter.after || isNarrowed(filter)) {
    return (
      <NextStep
        title={t('none.found')}
        href={reportsPath(locale, { view: filter.view })}
        action={t('narrow.all')}
      >
        {t('none.found.text')}
      </NextStep>
    );
  }
  return <NextStep title={t(`none.${filter.view}`)}>{t(`none.${filter.view}.text`)}</NextStep>;
}

/** From where this page ended. */
export function Further(
  props: ReportsParts & { readonly next: ReportsPage<ListedReport>['next'] },
) {
  const { context, request, filter, next } = props;
  const { locale } = request;
  const asked = addressOf(filter, context.areas);
  const path = (after: Readonly<Record<string, string>>) =>
    reportsPath(locale, { ...asked, ...after });
  return <Pager locale={locale} isFirst={!filter.after} next={next} path={path} />;
}

/** What the list shows, as a file of its own. */
export function TakeAlong({ context, request: { locale }, filter }: ReportsParts) {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'report.export')) return null;
  const t = reportsDeskText.in(locale);
  const asked = new URLSearchParams(addressOf(filter, areas));
  return (
    <p class="links">
      {FILES.map(([path, label]) => (
        <a
          key={path}
          href={`${localePath(locale, path)}${asked.size > 0 ? `?${asked}` : ''}`}
          download
        >
          {t(label)}
        </a>
      ))}
    </p>
  );
}

const FILES = [
  ['/desk/reports/export.xlsx', 'export.xlsx'],
  ['/desk/reports/export', 'export.csv'],
] as const;
