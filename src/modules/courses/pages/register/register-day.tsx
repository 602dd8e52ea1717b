import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { listLedSessions } from '../../use-cases/list-led-sessions.ts';
import { whenOf } from '../course-words.ts';
import { registerText } from './messages/index.ts';
import { sessionPath, unitWords } from './register-desk.ts';

/** What does not depend on who asks. */
export type RegisterHouse = Omit<CoursesContext, keyof Context>;

/** On «my day»: sessions that one leads today, and those of which nobody has said yet who was there. */
export function registerDay(house: RegisterHouse): MyDaySection {
  return {
    id: 'course-sessions',
    order: 5,
    permission: 'register.mark',
    load: async (asking, { locale }) => {
      const context = { ...asking, ...house };
      const listed = await listLedSessions(context);
      if (!listed.ok || listed.value.length === 0) return null;
      const t = registerText.in(locale);
      return (
        <Panel title={t('day')}>
          <TaskRows>
            {listed.value.map(({ course, cohort, session, isToMark }) => (
              <TaskRow
                key={session.id}
                href={sessionPath(locale, session.id)}
                title={unitWords(locale, course, session.unitNumber)}
                about={`${saidIn(locale, course.title)} · ${whenOf(context, locale, session)} · ${t('register.of', { number: cohort.number })}`}
                badge={
                  isToMark ? (
                    <Badge tone="late">{t('session.mark')}</Badge>
                  ) : (
                    <Badge tone="date">{t('day.today')}</Badge>
                  )
                }
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
