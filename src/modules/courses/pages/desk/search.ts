import { saidIn } from '#platform/i18n/said-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import { listDeskCourses } from '../../use-cases/list-desk-courses.ts';
import { type CoursesHouse, withHouse } from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

const MIN_LENGTH = 2;

/** By a part of what a course is called. */
export function courseSearch(house: CoursesHouse): DeskSearch {
  return {
    id: 'courses',
    order: 16,
    heading: (locale) => coursesDeskText.in(locale)('courses'),
    find: async (asking, { text, locale, limit }) => {
      const wanted = text.trim().toLocaleLowerCase(locale);
      const listed = await listDeskCourses(withHouse(asking, house));
      if (!listed.ok || wanted.length < MIN_LENGTH) return [];
      const t = coursesDeskText.in(locale);
      return listed.value.courses
        .filter(({ title }) => `${title.uk} ${title.en}`.toLocaleLowerCase(locale).includes(wanted))
        .slice(0, limit)
        .map(({ id, title, status }) => ({
          title: saidIn(locale, title),
          detail: t(`status.${status}`),
          path: `/desk/courses/${id}`,
        }));
    },
  };
}
