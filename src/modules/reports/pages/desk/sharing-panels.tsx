import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { whySilentToday } from '#modules/officers/index.ts';
import { reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { SharingParts } from './sharing-parts.ts';

/** How many wait with each, by name: never who is faster. */
export function LoadPanel({ context, request: { locale }, sharing: { officers } }: SharingParts) {
  const t = reportsDeskText.in(locale);
  return (
    <Panel title={t('load')}>
      {officers.length === 0 ? (
        <PanelBody>
          <p class="quiet">{t('load.none')}</p>
        </PanelBody>
      ) : (
        <TaskRows>
          {officers.map(({ officer, open }) => (
            <TaskRow
              key={officer.id}
              href={reportsPath(locale, { officer: officer.id })}
              title={nameIn(locale, officer)}
              about={[t('load.open', { open }), whySilentToday(locale, context, officer)]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </TaskRows>
      )}
    </Panel>
  );
}

/** Beats that nobody answers for: whatever is told there comes to whoever shares out. */
export function VacantPanel({ context, request: { locale }, sharing: { vacant } }: SharingParts) {
  if (vacant.length === 0) return null;
  const t = reportsDeskText.in(locale);
  const mayAssign = context.policy.can(context.actor, 'assignment.change');
  return (
    <Panel title={t('vacant')}>
      <TaskRows>
        {vacant.map(({ beatId, waiting }) => {
          const area = context.areas.get(beatId);
          return (
            <TaskRow
              key={beatId}
              href={
                mayAssign ? localePath(locale, `/desk/officers/vacancies/${beatId}`) : undefined
              }
              title={area ? nameIn(locale, area) : t('place.unknown')}
              about={t('vacant.waiting', { waiting })}
            />
          );
        })}
      </TaskRows>
    </Panel>
  );
}
