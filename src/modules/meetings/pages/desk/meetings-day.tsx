import { Panel } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../../domain/meetings-context.ts';
import { type DeskMeeting, listDeskMeetings } from '../../use-cases/list-desk-meetings.ts';
import { listOpenMeetingClocks } from '../../use-cases/list-open-meeting-clocks.ts';
import { dayOf } from '../meeting-words.ts';
import { deskListPath, type MeetingsHouse, withHouse } from './desk-pages.ts';
import { DeskMeetingRow } from './meeting-row.tsx';
import { meetingsDeskText } from './messages/index.ts';
import { OpenMeetingClocks } from './open-meeting-clocks.tsx';

const SHOWN = 5;

/** On «my day»: what takes place today, and what is to be told of what took place. */
export function meetingsDay(house: MeetingsHouse): MyDaySection {
  return {
    id: 'meetings',
    order: 4,
    permission: 'meeting.follow',
    load: async (asking, { locale }) => {
      const context = withHouse(asking, house);
      const waiting = await waitingMeetings(context);
      if (waiting.length === 0) return null;
      const t = meetingsDeskText.in(locale);
      return (
        <Panel
          title={t('day')}
          hint={<a href={deskListPath(locale)}>{t('day.all', { count: waiting.length })}</a>}
        >
          <TaskRows>
            {waiting.slice(0, SHOWN).map((meeting) => (
              <DeskMeetingRow
                key={meeting.id}
                context={context}
                locale={locale}
                meeting={meeting}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}

/** The open meetings that the law wants, where one is due soon or late. */
export function openMeetingsDay(house: MeetingsHouse): MyDaySection {
  return {
    id: 'open-meetings',
    order: 30,
    column: 'aside',
    permission: 'meeting.plan',
    load: async (asking, { locale }) => {
      const context = withHouse(asking, house);
      const listed = await listOpenMeetingClocks(context);
      const due = listed.ok
        ? listed.value.filter(({ state }) => state === 'late' || state === 'soon')
        : [];
      if (due.length === 0) return null;
      return (
        <OpenMeetingClocks
          context={context}
          locale={locale}
          clocks={due}
          allAt={deskListPath(locale)}
        />
      );
    },
  };
}

/** How many wait: what the place in the navigation counts. */
export async function countWaitingMeetings(asking: Context, house: MeetingsHouse): Promise<number> {
  return (await waitingMeetings(withHouse(asking, house))).length;
}

async function waitingMeetings(context: MeetingsContext): Promise<readonly DeskMeeting[]> {
  const [coming, over] = [
    await listDeskMeetings(context, 'coming'),
    await listDeskMeetings(context, 'to-report'),
  ];
  if (!coming.ok || !over.ok) return [];
  const { clock } = context.platform;
  const isToday = (meeting: DeskMeeting) => dayOf(meeting, clock.timeZone).equals(clock.today());
  return [...coming.value.filter(isToday), ...over.value];
}
