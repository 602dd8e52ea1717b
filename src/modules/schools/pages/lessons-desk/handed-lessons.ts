import { byOfficer, type HandedOut } from '../../../officers/index.ts';
import { listHandedLessons } from '../../use-cases/list-handed-lessons.ts';
import { deskLessonPath, deskLessonsPath, type LessonsHouse, withLessons } from './desk-pages.ts';
import { lessonsDeskText } from './messages/index.ts';

/** Lessons to come with each officer, for «my day» of the people who give them. */
export function handedLessons(house: LessonsHouse): HandedOut {
  return {
    kind: 'lessons',
    load: async (asking, locale) => {
      const listed = await listHandedLessons(withLessons(asking, house));
      const found = byOfficer(listed.ok ? listed.value : []);
      return [...found].map(([officerId, lessons]) => ({
        officerId,
        open: lessons.length,
        path:
          lessons.length === 1 ? deskLessonPath(locale, lessons[0].id) : deskLessonsPath(locale),
      }));
    },
    waiting: (locale, open) => lessonsDeskText.in(locale)('day.away.waiting', { open }),
  };
}
