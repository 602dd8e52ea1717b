import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Panel } from '../../../../ui/components/panel.tsx';
import { TaskRow, TaskRows } from '../../../../ui/components/task-row.tsx';
import { whySilentToday } from '../../../officers/index.ts';
import type { MyDaySection } from '../../../identity/index.ts';
import { readSharing } from '../../use-cases/read-sharing.ts';
import { type ReportsHouse, sharingPath, withHouse } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';

/** On «my day» of whoever shares reports out: what waits with somebody who reads nothing today, and leads to where it is given on. */
export function awayDay(house: ReportsHouse): MyDaySection {
  return {
    id: 'reports-away',
    order: 4,
    permission: 'report.give',
    load: async (asking, { locale }) => {
      const context = withHouse(asking, house);
      const sharing = await readSharing(context);
      if (!sharing.ok) return null;
      const t = reportsDeskText.in(locale);
      const left = sharing.value.officers.flatMap(({ officer, open }) => {
        const why = open > 0 ? whySilentToday(locale, context, officer) : undefined;
        return why === undefined ? [] : [{ officer, open, why }];
      });
      if (left.length === 0) return null;
      return (
        <Panel title={t('day.away')}>
          <TaskRows>
            {left.map(({ officer, open, why }) => (
              <TaskRow
                key={officer.id}
                href={sharingPath(locale, { officer: officer.id })}
                title={nameIn(locale, officer)}
                about={t('day.away.about', { open, why })}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
