import { parseId } from '#kernel/ids.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import { findLesson } from '../storage/load-lessons.ts';
import { lessonSubject } from './lesson-subject.ts';

/** Lessons as work that is done for something: what each was on and how many sat there, never which class or school. */
export const lessonWork: EverydayWork = {
  kind: 'lesson',
  label: (locale) => (locale === 'uk' ? 'Заняття' : 'Lesson'),
  addresses: ['/desk/lessons/'],
  changes: [{ types: ['lesson.held', 'lesson.followed-up'], subject: 'lesson' }],
  find: async (context, text, locale) => {
    const id = parseId<'lesson'>(text);
    if (!id) return undefined;
    // Whoever names it may read no lesson: that it was held, and on what, is all they learn.
    return await inTransaction(context, (tx) =>
      asInstallation(tx, context.platform, async () => {
        const lesson = await findLesson(tx, id);
        if (!lesson?.areaId) return undefined;
        const { name } = await lessonSubject(tx, lesson);
        const { held, times } = lesson;
        const { timeZone } = context.platform.clock;
        return {
          id,
          title: locale === 'uk' ? name.uk : name.en,
          path: undefined,
          areaId: lesson.areaId,
          doneOn: held && times?.startsAt.toZonedDateTimeISO(timeZone).toPlainDate(),
          people: held?.pupils,
        };
      }),
    );
  },
};
