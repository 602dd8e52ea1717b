import { localePath } from '#platform/i18n/locales.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '../domain/desk.ts';
import type { PeoplePlaces } from '../domain/names-of-places.ts';
import { identityText } from '../messages/index.ts';
import { listBreakGlass } from '../use-cases/list-break-glass.ts';
import { areaWords } from './people-words.ts';

/** On «my day», before everything else: requests for break-glass access, because somebody may be in danger. */
export function breakGlassDay(places: PeoplePlaces): MyDaySection {
  return {
    id: 'break-glass',
    order: 0,
    permission: 'break-glass.decide',
    load: async (asking, { locale }) => {
      const listed = await listBreakGlass({ ...asking, places });
      const asked = listed.ok
        ? listed.value.filter(({ mayDecide, isTied }) => mayDecide || isTied)
        : [];
      if (asked.length === 0) return null;
      const t = identityText.in(locale);
      return (
        <Panel title={t('glass.day')}>
          <TaskRows>
            {asked.map(({ id, askedBy, dataClass, areaId, mayDecide }) => (
              <TaskRow
                key={id}
                href={localePath(locale, `/desk/break-glass${mayDecide ? `/${id}` : ''}`)}
                title={askedBy.name}
                about={`${t(`class.${dataClass}`)} · ${areaWords(locale, places, areaId)}`}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
