import { type HandedOut, handedTo } from '#modules/officers/index.ts';
import { listHandedLessons } from '../../use-cases/list-handed-lessons.ts';
import { deskLessonPath, deskLessonsPath, type LessonsHouse, withLessons } from './desk-pages.ts';
import { lessonsDeskText } from './messages/index.ts';

/** Lessons to come with each officer, for «my day» of the people who give them. */
export function handedLessons(house: LessonsHouse): HandedOut {
  return {
    kind: 'lessons',
    load: async (asking, locale) => {
      const listed = await listHandedLessons(withLessons(asking, house));
      return handedTo(listed.ok ? listed.value : [], {
        one: ({ id }) => deskLessonPath(locale, id),
        list: deskLessonsPath(locale),
        neededOn: ({ times }) =>
          times?.startsAt.toZonedDateTimeISO(asking.platform.clock.timeZone).toPlainDate(),
      });
    },
    waiting: (locale, open) => lessonsDeskText.in(locale)('day.away.waiting', { open }),
  };
}
