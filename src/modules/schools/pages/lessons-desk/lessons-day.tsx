import { Panel } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import { type DeskLesson, listDeskLessons } from '../../use-cases/list-desk-lessons.ts';
import { deskLessonsPath, type LessonsHouse, withLessons } from './desk-pages.ts';
import { LessonRow } from './lesson-row.tsx';
import { lessonsDeskText } from './messages/index.ts';

const SHOWN = 5;

/** On «my day»: lessons of today, those that are to be recorded, and requests that wait for a day. */
export function lessonsDay(house: LessonsHouse): MyDaySection {
  return {
    id: 'lessons',
    order: 4.5,
    permission: 'lesson.read',
    load: async (asking, { locale }) => {
      const context = withLessons(asking, house);
      const waiting = await waitingLessons(context);
      if (waiting.length === 0) return null;
      const t = lessonsDeskText.in(locale);
      return (
        <Panel
          title={t('day')}
          hint={<a href={deskLessonsPath(locale)}>{t('day.all', { count: waiting.length })}</a>}
        >
          <TaskRows>
            {waiting.slice(0, SHOWN).map((lesson) => (
              <LessonRow key={lesson.id} context={context} locale={locale} lesson={lesson} />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}

/** How many wait: what the place in the navigation counts. */
export async function countWaitingLessons(asking: Context, house: LessonsHouse): Promise<number> {
  return (await waitingLessons(withLessons(asking, house))).length;
}

async function waitingLessons(context: OfficersContext): Promise<readonly DeskLesson[]> {
  const [coming, over, asked] = [
    await listDeskLessons(context, 'coming'),
    await listDeskLessons(context, 'to-tell'),
    await listDeskLessons(context, 'requested'),
  ];
  if (!coming.ok || !over.ok || !asked.ok) return [];
  const { clock } = context.platform;
  const isToday = ({ times }: DeskLesson) =>
    times?.startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate().equals(clock.today());
  return [...coming.value.filter(isToday), ...over.value, ...asked.value];
}
