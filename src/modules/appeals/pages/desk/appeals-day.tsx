import { Panel } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import { type ListedAppeal, listAppeals } from '../../use-cases/list-appeals.ts';
import { AppealRow } from './appeals.tsx';
import { type AppealsHouse, appealsPath, withHouse } from './desk-pages.ts';
import { appealsDeskText } from './messages/index.ts';

const SHOWN = 5;

/** On «my day»: what is late, due today or soon, what nobody was given yet, and what is one's own to answer. */
export function appealsDay(house: AppealsHouse): MyDaySection {
  return {
    id: 'appeals',
    order: 3,
    permission: 'appeal.handle',
    load: async (asking, { locale }) => {
      const context = withHouse(asking, house);
      const listed = await listAppeals(context);
      const waiting = listed.ok ? listed.value.filter(waits).toSorted(byUrgency) : [];
      if (waiting.length === 0) return null;
      const t = appealsDeskText.in(locale);
      return (
        <Panel
          title={t('day')}
          hint={<a href={appealsPath(locale)}>{t('day.all', { count: waiting.length })}</a>}
        >
          <TaskRows>
            {waiting.slice(0, SHOWN).map((appeal) => (
              <AppealRow key={appeal.id} context={context} locale={locale} appeal={appeal} />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}

/** How many wait: what the place in the navigation counts. */
export async function countWaiting(...[asking, house]: Parameters<typeof withHouse>) {
  const listed = await listAppeals(withHouse(asking, house));
  return listed.ok ? listed.value.filter(waits).length : 0;
}

function waits({ status, urgency, isOwn }: ListedAppeal): boolean {
  return status === 'received' || urgency !== 'later' || isOwn;
}

/** The late ones first; of equals, in the order in which they are to be handled. */
function byUrgency(one: ListedAppeal, other: ListedAppeal): number {
  return Temporal.PlainDate.compare(one.dueOn, other.dueOn);
}
