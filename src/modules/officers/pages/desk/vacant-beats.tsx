import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { Area } from '#modules/areas/index.ts';
import { areaResource } from '../../domain/desk-officer.ts';
import { officerToday } from '../officer-today.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { vacancyPath } from './paths.ts';

interface VacantBeatsProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly beats: readonly Area[];
}

/** Beats that nobody answers for: each leads to where somebody is found for it. */
export function VacantBeats({ context, locale, beats }: VacantBeatsProps) {
  const t = officersDeskText.in(locale);
  const mayAssign = ({ id }: Area) =>
    context.policy.can(context.actor, 'assignment.change', areaResource(context.areas, id));
  return (
    <Panel title={t('vacant')} hint={<span>{beats.length}</span>}>
      <TaskRows>
        {beats.map((beat) => (
          <TaskRow
            key={beat.id}
            href={mayAssign(beat) ? vacancyPath(locale, beat.id) : undefined}
            title={nameIn(locale, beat)}
            about={around(context, locale, beat)}
            badge={<Badge tone="late">{t('vacant.nobody')}</Badge>}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

/** Its hromada, and the officers assigned to it whose access is suspended. */
function around(context: OfficersDesk, locale: Locale, { id }: Area): string | undefined {
  const { areas, officers, platform } = context;
  const hromada = areas.chain(id).find(({ kind }) => kind === 'hromada');
  const assigned = officers.assignedTo(id, platform.clock.today());
  const words = [
    ...(hromada ? [nameIn(locale, hromada)] : []),
    ...assigned.map((officer) => officerToday(locale, context, officer)),
  ];
  return words.length > 0 ? words.join(' · ') : undefined;
}
