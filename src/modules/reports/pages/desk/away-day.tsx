import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Panel } from '../../../../ui/components/panel.tsx';
import { TaskRow, TaskRows } from '../../../../ui/components/task-row.tsx';
import { awayToday } from '../../../officers/index.ts';
import type { MyDaySection } from '../../../identity/index.ts';
import { readSharing } from '../../use-cases/read-sharing.ts';
import { type ReportsHouse, sharingPath, withHouse } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';

/** On «my day» of whoever shares reports out: what waits with somebody who is away, and leads to where it is given on. */
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
        const away = open > 0 ? awayToday(locale, context, officer) : undefined;
        return away === undefined ? [] : [{ officer, open, away }];
      });
      if (left.length === 0) return null;
      return (
        <Panel title={t('day.away')}>
          <TaskRows>
            {left.map(({ officer, open, away }) => (
              <TaskRow
                key={officer.id}
                href={sharingPath(locale, { officer: officer.id })}
                title={nameIn(locale, officer)}
                about={t('day.away.about', { open, away })}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
