import type { PageRequest } from '#platform/http/route.ts';
import type { ReadLesson } from '../../use-cases/read-lesson.ts';
import type { LessonsDesk } from './desk-pages.ts';

/** What each part of the page of a lesson is shown from. */
export interface LessonPartProps {
  readonly context: LessonsDesk;
  readonly request: PageRequest;
  readonly read: ReadLesson;
}
