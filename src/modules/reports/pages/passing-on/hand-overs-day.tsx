import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { listStuckHandOvers } from '../../use-cases/partner/list-stuck-hand-overs.ts';
import { type ReportsHouse, reportPath, withHouse } from '../desk/desk-pages.ts';
import { categoryOf, sinceWhen } from '../desk/report-words.ts';
import { passingText } from './messages/index.ts';

/** On «my day»: what could not be handed over to another body, and where that body has been silent for weeks. */
export function handOversDay(house: ReportsHouse): MyDaySection {
  return {
    id: 'hand-overs',
    order: 5,
    permission: 'report.answer',
    load: async (asking, { locale }) => {
      const context = withHouse(asking, house);
      const stuck = await listStuckHandOvers(context);
      if (!stuck.ok || stuck.value.length === 0) return null;
      const t = passingText.in(locale);
      const categories = reportCategoriesAt(context);
      return (
        <Panel title={t('day')} hint={t('day.hint')}>
          <TaskRows>
            {stuck.value.map((one) => {
              const body = house.organisations.get(one.organisationId);
              return (
                <TaskRow
                  key={one.id}
                  href={`${reportPath(locale, one.id)}#hand-over`}
                  when={sinceWhen(context, locale, one.submittedAt)}
                  title={categoryOf(locale, categories, one)}
                  about={body ? nameIn(locale, body) : ''}
                  badge={
                    <Badge tone="late">
                      {one.silentDays === undefined
                        ? t('day.failed')
                        : t('day.silent', { days: one.silentDays })}
                    </Badge>
                  }
                />
              );
            })}
          </TaskRows>
        </Panel>
      );
    },
  };
}
