import type { DeskSearch } from '#modules/identity/index.ts';
import { searchLessons } from '../../use-cases/list-desk-lessons.ts';
import { className, lessonWhen, schoolName, topicTitle } from '../lessons/lesson-words.ts';
import { lessonsText } from '../lessons/messages/index.ts';
import { type LessonsHouse, withLessons } from './desk-pages.ts';
import { lessonsDeskText } from './messages/index.ts';

const MIN_LENGTH = 2;

/** By the school, by where it is, or by what they are about. */
export function lessonSearch(house: LessonsHouse): DeskSearch {
  return {
    id: 'lessons',
    order: 21,
    heading: (locale) => lessonsDeskText.in(locale)('lessons'),
    find: async (asking, { text, locale, limit }) => {
      const context = withLessons(asking, house);
      const wanted = text.trim();
      if (wanted.length < MIN_LENGTH) return [];
      const found = await searchLessons(context, { text: wanted, limit });
      if (!found.ok) return [];
      const t = lessonsText.in(locale);
      return found.value.map((lesson) => ({
        title: `${topicTitle(locale, lesson.topicTitle)}, ${className(locale, lesson)}`,
        detail: [
          lesson.times
            ? lessonWhen(locale, lesson.times, context.platform.clock)
            : t(`status.${lesson.status}`),
          schoolName(context, locale, lesson.schoolId),
        ].join(', '),
        path: `/desk/lessons/${lesson.id}`,
      }));
    },
  };
}
