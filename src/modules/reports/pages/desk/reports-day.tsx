import type { Locale } from '#platform/i18n/locales.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection, Permission } from '#modules/identity/index.ts';
import { NEWS } from '../../domain/report-status.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { ReportCounts } from '../../use-cases/count-reports.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import {
  listReportLines,
  type ReportLine,
  type ReportsAsked,
} from '../../use-cases/list-reports.ts';
import { CategoryWords } from './category-words.tsx';
import { countsOfRequest } from './counts-of-request.ts';
import {
  type ReportsHouse,
  reportPath,
  reportsPath,
  sharingPath,
  withHouse,
} from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { areaName, type CategoriesAt, sinceWhen } from './report-words.ts';
import { StatusBadge } from './status-badge.tsx';

const SHOWN = 5;

/**
 * On «my day», without a word of what somebody wrote: what waits for my answer, what I work on, and what nobody was given.
 * Whoever is no officer sees what officers of the place have not answered yet.
 */
export function reportsDays(house: ReportsHouse): readonly MyDaySection[] {
  const day = (
    about: Section & Pick<MyDaySection, 'id' | 'order'> & { readonly permission: Permission },
  ): MyDaySection => ({
    id: about.id,
    order: about.order,
    permission: about.permission,
    load: async (asking, { locale }) => {
      const counts = await countsOfRequest(asking, house);
      return counts.ok
        ? await section(withHouse(asking, house), locale, about, counts.value)
        : null;
    },
  });
  return [
    day({
      id: 'reports',
      order: 2,
      permission: 'report.answer',
      title: ({ isOfficer }) => (isOfficer ? 'day.mine' : 'day.new'),
      count: ({ isOfficer, mineNews, givenNews }) => (isOfficer ? mineNews : givenNews),
      asked: ({ isOfficer }) => ({ statuses: NEWS, given: isOfficer ? 'me' : 'somebody' }),
      path: ({ isOfficer }) => (isOfficer ? { view: 'mine' } : {}),
    }),
    day({
      id: 'reports-unassigned',
      order: 3,
      permission: 'report.give',
      title: () => 'day.unassigned',
      count: ({ unassigned }) => unassigned,
      asked: () => ({ given: 'nobody' }),
      path: () => 'sharing',
    }),
    day({
      id: 'reports-working',
      order: 12,
      permission: 'report.answer',
      title: () => 'day.working',
      count: ({ mine, mineNews }) => mine - mineNews,
      asked: () => ({ statuses: ['accepted', 'in-progress'], given: 'me' }),
      path: () => ({ view: 'mine' }),
    }),
  ];
}

interface Section {
  readonly title: (
    counts: ReportCounts,
  ) => 'day.mine' | 'day.new' | 'day.unassigned' | 'day.working';
  readonly count: (counts: ReportCounts) => number;
  readonly asked: (counts: ReportCounts) => Omit<ReportsAsked, 'state'>;
  readonly path: (counts: ReportCounts) => Readonly<Record<string, string>> | 'sharing';
}

async function section(
  context: ReportsContext,
  locale: Locale,
  about: Section,
  counts: ReportCounts,
) {
  if (about.count(counts) === 0) return null;
  const listed = await listReportLines(context, {
    state: 'open',
    ...about.asked(counts),
    limit: SHOWN,
  });
  if (!listed.ok || listed.value.reports.length === 0) return null;
  const t = reportsDeskText.in(locale);
  const path = about.path(counts);
  const all = path === 'sharing' ? sharingPath(locale) : reportsPath(locale, path);
  const categories = reportCategoriesAt(context);
  return (
    <Panel
      title={t(about.title(counts))}
      hint={<a href={all}>{t('day.all', { count: about.count(counts) })}</a>}
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
      title={<CategoryWords locale={locale} categories={categories} report={line} />}
      about={areaName(locale, context, line.areaId)}
      badge={<StatusBadge locale={locale} status={line.status} />}
      fresh={NEWS.some((status) => status === line.status)}
    />
  );
}
