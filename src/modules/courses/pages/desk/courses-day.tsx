import { Panel } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import type { ReachContext } from '../../domain/courses-context.ts';
import { type DeskCohort, listDeskCohorts } from '../../use-cases/list-desk-courses.ts';
import { CohortRow } from './cohort-row.tsx';
import { type CoursesHouse, deskListPath, withHouse } from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

const SHOWN = 5;

/** On «my day»: one’s own cohorts that meet today, or whose applications wait. */
export function coursesDay(house: CoursesHouse): MyDaySection {
  return {
    id: 'courses',
    order: 5,
    permission: 'participant.read',
    load: async (asking, { locale }) => {
      const context = withHouse(asking, house);
      const waiting = await waitingCohorts(context);
      if (waiting.length === 0) return null;
      const t = coursesDeskText.in(locale);
      return (
        <Panel title={t('my-day')} hint={<a href={deskListPath(locale)}>{t('my-day.all')}</a>}>
          <TaskRows>
            {waiting.slice(0, SHOWN).map((cohort) => (
              <CohortRow key={cohort.id} context={context} locale={locale} cohort={cohort} />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}

/** How many cohorts wait: what the place in the navigation counts. */
export async function countWaitingCohorts(asking: Context, house: CoursesHouse): Promise<number> {
  return (await waitingCohorts(withHouse(asking, house))).length;
}

async function waitingCohorts(context: ReachContext): Promise<readonly DeskCohort[]> {
  const listed = await listDeskCohorts(context, 'coming');
  if (!listed.ok) return [];
  const { clock } = context.platform;
  const isToday = (startsAt: Temporal.Instant) =>
    startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate().equals(clock.today());
  return listed.value.filter(
    ({ isOwn, undecided, sessions }) =>
      isOwn && (undecided > 0 || sessions.some((session) => isToday(session.startsAt))),
  );
}
