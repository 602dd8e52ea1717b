import { Tabs } from '../../../../ui/components/tabs.tsx';
import { isSameNarrowing, REPORT_VIEWS, type ReportView } from '../../domain/report-narrowing.ts';
import type { ReportCounts } from '../../use-cases/count-reports.ts';
import { reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { addressOf } from './reports-filter.ts';
import type { ReportsParts } from './reports-parts.ts';

/** What was narrowed down stays so, but for states, of which each view has its own. */
export function ViewTabs({ context, request: { locale }, filter, counts }: ReportsParts) {
  const t = reportsDeskText.in(locale);
  const waiting = waitingIn(counts);
  const tabs = REPORT_VIEWS.filter((view) => view !== 'mine' || counts.isOfficer).map((view) => {
    const count = waiting[view];
    return {
      label: t(`view.${view}`),
      href: reportsPath(locale, addressOf({ ...filter, view, status: undefined }, context.areas)),
      current: view === filter.view,
      ...(count === undefined ? {} : { count }),
    };
  });
  return <Tabs locale={locale} label={t('views')} tabs={tabs} />;
}

function waitingIn(counts: ReportCounts): Readonly<Partial<Record<ReportView, number>>> {
  return {
    waiting: counts.open,
    mine: counts.mine,
    new: counts.received,
    reopened: counts.reopened,
    unassigned: counts.unassigned,
  };
}

/** What one saved for oneself, with how many wait of each. */
export function SavedTabs({ context, request: { locale }, filter, saved }: ReportsParts) {
  if (saved.length === 0) return null;
  const tabs = saved.map(({ name, narrowing, open }) => ({
    label: name,
    href: reportsPath(locale, addressOf(narrowing, context.areas)),
    current: isSameNarrowing(narrowing, filter),
    ...(open === undefined ? {} : { count: open }),
  }));
  return <Tabs locale={locale} label={reportsDeskText.in(locale)('saved')} tabs={tabs} isSaid />;
}
