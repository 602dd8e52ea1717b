import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { listReportLines } from '../../use-cases/list-reports.ts';
import { CategoryWords } from '../desk/category-words.tsx';
import { type ReportsHouse, reportPath, withHouse } from '../desk/desk-pages.ts';
import { areaName, sinceWhen } from '../desk/report-words.ts';
import { callsText } from './messages/index.ts';

const SHOWN = 10;

/** On «my day» of whose the report is: who waits to be called back today. No number and no word of what was told. */
export function callsDay(house: ReportsHouse): MyDaySection {
  return {
    id: 'report-calls',
    order: 1,
    permission: 'report-contact.read',
    load: async (asking, { locale, today }) => {
      const context = withHouse(asking, house);
      const due = { state: 'open', given: 'me', callDueOn: today, limit: SHOWN } as const;
      const listed = await listReportLines(context, due);
      if (!listed.ok || listed.value.reports.length === 0) return null;
      const categories = reportCategoriesAt(context);
      return (
        <Panel title={callsText.in(locale)('day')}>
          <TaskRows>
            {listed.value.reports.map((line) => (
              <TaskRow
                key={line.id}
                href={reportPath(locale, line.id, '/call')}
                when={sinceWhen(context, locale, line.submittedAt)}
                title={<CategoryWords locale={locale} categories={categories} report={line} />}
                about={areaName(locale, context, line.areaId)}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
