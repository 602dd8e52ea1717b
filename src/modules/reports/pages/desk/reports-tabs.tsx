import { Tabs } from '#ui/components/tabs.tsx';
import { isSameNarrowing, REPORT_VIEWS, type ReportView } from '../../domain/report-narrowing.ts';
import { reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { addressOf } from './reports-filter.ts';
import type { ReportsParts } from './reports-parts.ts';

/** What was narrowed down stays so, but for states, of which each view has its own. */
export function ViewTabs(props: ReportsParts) {
  const { context, request, filter, views, saved } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  // One thing is current at a time: a saved filter says more than the view that it stands in.
  const isSaved = saved.some(({ narrowing }) => isSameNarrowing(narrowing, filter));
  const tabs = REPORT_VIEWS.filter((view) => isOffered(props, view)).map((view) => ({
    label: t(`view.${view}`),
    href: reportsPath(locale, addressOf({ ...filter, view, status: undefined }, context.areas)),
    current: !isSaved && view === filter.view,
    ...(view === 'closed' ? {} : { count: views[view] }),
  }));
  return <Tabs locale={locale} label={t('views')} tabs={tabs} />;
}

/** Where something can be one’s own; and what lies outside only where something does. */
function isOffered({ counts, views, filter }: ReportsParts, view: ReportView): boolean {
  if (view === 'mine') return counts.isOfficer;
  return view !== 'outside' || views.outside > 0 || filter.view === 'outside';
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
