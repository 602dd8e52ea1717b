import { parseId } from '#kernel/ids.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import { findSessionWork } from '../use-cases/find-session-work.ts';

/** Sessions of cohorts as work that is done for something. */
export const sessionWork: EverydayWork = {
  kind: 'course-session',
  label: (locale) => (locale === 'uk' ? 'Заняття курсу' : 'Session of a course'),
  addresses: ['/desk/courses/sessions/'],
  changes: [{ types: ['cohort.marked'], subject: 'session' }],
  find: async (context, text, locale) => {
    const id = parseId<'course-session'>(text);
    const found = id && (await findSessionWork(context, { id }));
    if (!found?.ok) return undefined;
    const { course, cohort, session, isHeld, came } = found.value;
    const { uk, en } = course.title;
    const { timeZone } = context.platform.clock;
    return {
      id: session.id,
      title: locale === 'uk' || en === '' ? uk : en,
      path: `/course/${course.slug}`,
      areaId: cohort.areaId,
      doneOn: isHeld ? session.startsAt.toZonedDateTimeISO(timeZone).toPlainDate() : undefined,
      people: came,
    };
  },
};
