import { formatNearDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../../domain/context-with-areas.ts';
import { organisationsText } from '../../messages/index.ts';
import { listEndingAgreements } from '../../use-cases/list-ending-agreements.ts';

/** As many as are read at a glance. */
const SHOWN = 5;

/** On «my day»: agreements that end soon, for whoever could write the next one. */
export function agreementsDay({ areas }: Pick<ContextWithAreas, 'areas'>): MyDaySection {
  return {
    id: 'agreements',
    order: 40,
    permission: 'organisation.change',
    load: async (context, { locale, today }) => {
      const ending = await listEndingAgreements({ ...context, areas });
      if (!ending.ok || ending.value.length === 0) return null;
      const t = organisationsText.in(locale);
      return (
        <Panel
          title={t('agreement.day')}
          hint={
            <a href={localePath(locale, '/desk/organisations')}>
              {t('agreement.day.all', { count: ending.value.length })}
            </a>
          }
        >
          <TaskRows>
            {ending.value.slice(0, SHOWN).map(({ agreement, organisation }) => (
              <TaskRow
                key={agreement.id}
                href={localePath(locale, `/desk/organisations/${organisation.id}`)}
                title={t('agreement.day.ends', {
                  organisation: nameIn(locale, organisation),
                  day: agreement.endsOn ? formatNearDay(locale, agreement.endsOn, today) : '',
                })}
                about={agreement.subject}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
