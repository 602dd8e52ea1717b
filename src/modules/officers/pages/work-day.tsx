import { localePath } from '#platform/i18n/locales.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersText } from '../messages/index.ts';
import { readOwnWork } from '../use-cases/read-own-work.ts';
import { withDirectories } from './first-steps.ts';
import { halfYearText } from './half-year/messages/index.ts';
import { draftPath } from './half-year/paths.ts';
import { WorkTotals } from './work-totals.tsx';

/** On «my day»: what an officer's half-year comes to so far, and the way to write down more. */
export function workDay(
  directories: Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>,
): MyDaySection {
  return {
    id: 'work',
    order: 50,
    column: 'aside',
    permission: 'work.record',
    load: async (context, { locale }) => {
      const work = await readOwnWork(withDirectories(context, directories));
      if (!work.ok) return null;
      return (
        <WorkTotals locale={locale} work={work.value}>
          <p>
            <a class="button" href={localePath(locale, '/desk/work')}>
              {officersText.in(locale)('work.telephone')}
            </a>
          </p>
        </WorkTotals>
      );
    },
  };
}

/** On «my day», for a month after a half-year: its report, until people can read it. */
export function dueReportDay(
  directories: Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>,
): MyDaySection {
  return {
    id: 'half-year',
    order: 45,
    permission: 'work.record',
    load: async (context, { locale }) => {
      const work = await readOwnWork(withDirectories(context, directories));
      if (!work.ok || !work.value.due) return null;
      const { officerId, half } = work.value.due;
      const t = halfYearText.in(locale);
      return (
        <Panel title={t('due')}>
          <TaskRows>
            <TaskRow
              href={draftPath(locale, officerId, half)}
              title={t('title', { half: half.half, year: String(half.year) })}
              about={t('due.about')}
            />
          </TaskRows>
        </Panel>
      );
    },
  };
}
