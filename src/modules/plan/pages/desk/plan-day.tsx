import { Panel } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import type { PlanHouse } from '../../domain/plan-desk.ts';
import { type DeskAction, listPlanTasks } from '../../use-cases/list-desk-actions.ts';
import { deskPlanPath, withHouse } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';
import { DeskActionRow } from './plan.tsx';

const SHOWN = 4;

/** On «my day»: what one is asked whether one takes it on, what to confirm, what is overdue and one’s own. */
export function planDay(house: PlanHouse): MyDaySection {
  return {
    id: 'plan',
    order: 8,
    permission: 'action.follow',
    load: async (asking, { locale }) => {
      const tasks = await tasksOf(asking, house);
      if (tasks.length === 0) return null;
      const t = planDeskText.in(locale);
      return (
        <Panel
          title={t('day')}
          hint={<a href={deskPlanPath(locale)}>{t('count', { count: tasks.length })}</a>}
        >
          <TaskRows>
            {tasks.slice(0, SHOWN).map((row) => (
              <DeskActionRow key={row.action.id} context={house} locale={locale} row={row} />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}

async function tasksOf(asking: Context, house: PlanHouse): Promise<readonly DeskAction[]> {
  const listed = await listPlanTasks(withHouse(asking, house));
  return listed.ok ? listed.value : [];
}

/** How many wait: what the place in the navigation counts. */
export async function countPlanTasks(asking: Context, house: PlanHouse): Promise<number> {
  return (await tasksOf(asking, house)).length;
}
