import { deskAreaName } from '#modules/areas/index.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MeetingsContext } from '../../domain/meetings-context.ts';
import type { OpenMeetingClock } from '../../domain/open-meeting-clock.ts';
import { meetingsDeskText } from './messages/index.ts';

interface ClocksProps {
  readonly context: MeetingsContext;
  readonly locale: Locale;
  readonly clocks: readonly OpenMeetingClock[];
  /** The page that lists all of them; undefined: this one. */
  readonly allAt?: string;
}

const TONES: Readonly<Record<OpenMeetingClock['state'], BadgeTone>> = {
  late: 'late',
  soon: 'date',
  planned: 'kept',
  later: 'plain',
};

/** For an oblast, only as many as fit on a screen: the most overdue ones. */
const SHOWN = 12;

/**
 * When each hromada last had the open meeting that the law requires, and when the next one is due. Each leads to planning one.
 */
export function OpenMeetingClocks({ context, locale, clocks, allAt }: ClocksProps) {
  if (clocks.length === 0) return null;
  const t = meetingsDeskText.in(locale);
  const rest = clocks.slice(SHOWN);
  const all = t('clock.all', { count: clocks.length });
  return (
    <Panel
      title={t('clock')}
      hint={rest.length > 0 && allAt !== undefined && <a href={allAt}>{all}</a>}
    >
      <ClockRows context={context} locale={locale} clocks={clocks.slice(0, SHOWN)} />
      <PanelBody>
        {rest.length > 0 && allAt === undefined && (
          <details>
            <summary>{all}</summary>
            <ClockRows context={context} locale={locale} clocks={rest} />
          </details>
        )}
        <p class="quiet">{t('clock.why')}</p>
      </PanelBody>
    </Panel>
  );
}

function ClockRows({ context, locale, clocks }: Omit<ClocksProps, 'allAt'>) {
  const t = meetingsDeskText.in(locale);
  const today = context.platform.clock.today();
  const near = (day: Temporal.PlainDate) => formatNearDay(locale, day, today);
  return (
    <TaskRows>
      {clocks.map(({ areaId, lastOn, plannedOn, dueOn, state }) => {
        const day = near(state === 'planned' && plannedOn ? plannedOn : dueOn);
        // Without a previous meeting there is no due date.
        const said = state === 'soon' && !lastOn ? t('clock.first') : t(`clock.${state}`, { day });
        return (
          <TaskRow
            key={areaId}
            href={localePath(locale, `/desk/meetings/new?kind=open-meeting&area=${areaId}`)}
            title={deskAreaName(locale, context, areaId)}
            about={lastOn ? t('clock.last', { day: near(lastOn) }) : t('clock.never')}
            badge={<Badge tone={TONES[state]}>{said}</Badge>}
          />
        );
      })}
    </TaskRows>
  );
}
