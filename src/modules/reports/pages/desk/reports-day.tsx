import { localePath, type Locale } from '../../../../platform/i18n/locales.ts';
import { Panel } from '../../../../ui/components/panel.tsx';
import { TaskRow, TaskRows } from '../../../../ui/components/task-row.tsx';
import type { MyDaySection } from '../../../identity/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { countReports, type ReportCounts } from '../../use-cases/count-reports.ts';
import { readReportCategories } from '../../use-cases/list-report-categories.ts';
import {
  listReportLines,
  type ReportLine,
  type ReportsAsked,
} from '../../use-cases/list-reports.ts';
import { type ReportsHouse, reportPath, reportsPath, withHouse } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { areaName, type CategoriesAt, sinceWhen, sortName } from './report-words.ts';
import { StatusBadge } from './status-badge.tsx';

const SHOWN = 5;

/** On «my day», without a word of what somebody wrote: what waits for my answer, and what nobody was given. */
export function reportsDays(house: ReportsHouse): readonly MyDaySection[] {
  return [
    {
      id: 'reports',
      order: 2,
      permission: 'report.answer',
      load: (asking, { locale }) =>
        section(withHouse(asking, house), locale, {
          // Theirs who are officers; whoever only watches over a place sees what nobody has answered there.
          asked: ({ isOfficer }) =>
            isOfficer ? { state: 'open', given: 'me' } : { state: 'open', statuses: NEWS },
          count: ({ isOfficer, mine, received, reopened }) =>
            isOfficer ? mine : received + reopened,
          title: ({ isOfficer }) => (isOfficer ? 'day.mine' : 'day.new'),
          path: ({ isOfficer }) => (isOfficer ? { view: 'mine' } : {}),
        }),
    },
    {
      id: 'reports-unassigned',
      order: 4,
      permission: 'report.give',
      load: (asking, { locale }) =>
        section(withHouse(asking, house), locale, {
          asked: () => ({ state: 'open', given: 'nobody' }),
          count: ({ unassigned }) => unassigned,
          title: () => 'day.unassigned',
          path: () => 'sharing',
        }),
    },
  ];
}

/** Nobody has said anything to their authors yet, or the author says that it is not mended. */
const NEWS = ['received', 'reopened'] as const;

interface Section {
  readonly asked: (counts: ReportCounts) => ReportsAsked;
  readonly count: (counts: ReportCounts) => number;
  readonly title: (counts: ReportCounts) => 'day.mine' | 'day.new' | 'day.unassigned';
  readonly path: (counts: ReportCounts) => Readonly<Record<string, string>> | 'sharing';
}

async function section(context: ReportsContext, locale: Locale, about: Section) {
  const counts = await countReports(context);
  if (!counts.ok || about.count(counts.value) === 0) return null;
  const listed = await listReportLines(context, { ...about.asked(counts.value), limit: SHOWN });
  if (!listed.ok || listed.value.reports.length === 0) return null;
  const t = reportsDeskText.in(locale);
  const path = about.path(counts.value);
  const all =
    path === 'sharing' ? localePath(locale, '/desk/reports/sharing') : reportsPath(locale, path);
  const categories = await readReportCategories(context);
  return (
    <Panel
      title={t(about.title(counts.value))}
      hint={<a href={all}>{t('day.all', { count: about.count(counts.value) })}</a>}
    >
      <TaskRows>
        {listed.value.reports.map((line) => (
          <DayRow
            key={line.id}
            context={context}
            locale={locale}
            categories={categories}
            line={line}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

interface DayRowProps {
  readonly context: ReportsContext;
  readonly locale: Locale;
  readonly categories: CategoriesAt;
  readonly line: ReportLine;
}

function DayRow({ context, locale, categories, line }: DayRowProps) {
  return (
    <TaskRow
      href={reportPath(locale, line.id)}
      when={sinceWhen(context, locale, line.submittedAt)}
      title={sortName(locale, categories, line)}
      about={areaName(locale, context, line.areaId)}
      badge={<StatusBadge locale={locale} status={line.status} />}
      fresh={line.status === 'received' || line.status === 'reopened'}
    />
  );
}
