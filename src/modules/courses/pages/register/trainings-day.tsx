import { deskAreaName } from '#modules/areas/index.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import { listTrainings } from '../../use-cases/list-trainings.ts';
import { spanWords } from '../course-words.ts';
import { registerText } from './messages/index.ts';
import type { RegisterHouse } from './register-day.tsx';

const SHOWN = 3;

/** On «my day»: trainings that one may apply for, which stand in no public list. */
export function trainingsDay(house: RegisterHouse): MyDaySection {
  return {
    id: 'trainings',
    order: 40,
    column: 'aside',
    load: async (asking, { locale }) => {
      const context = { ...asking, ...house };
      const listed = await listTrainings(context);
      if (!listed.ok || listed.value.length === 0) return null;
      return (
        <Panel title={registerText.in(locale)('trainings')}>
          <TaskRows>
            {listed.value.slice(0, SHOWN).map(({ course, cohort }) => (
              <TaskRow
                key={cohort.id}
                href={localePath(locale, `/course/${course.slug}`)}
                title={saidIn(locale, course.title)}
                about={`${spanWords(context, locale, cohort)} · ${deskAreaName(locale, context, cohort.areaId)}`}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
