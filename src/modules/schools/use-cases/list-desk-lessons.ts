import { ok, refuse, type Result } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import { findSchools } from '../domain/find-schools.ts';
import type { Lesson } from '../domain/lesson.ts';
import { LESSON_STATUSES } from '../domain/lesson-status.ts';
import type { Topic } from '../domain/topic.ts';
import { loadDeskLessons } from '../storage/load-lessons.ts';
import { loadTopics } from '../storage/topics.ts';
import { lessonReach, canOnAnyLesson } from './lesson-in-reach.ts';

/** What is asked for; what has a day; what took place and is not told of yet; what is over. */
export const LESSON_VIEWS = ['requested', 'coming', 'to-tell', 'over'] as const;
export type LessonView = (typeof LESSON_VIEWS)[number];

const SHOWN = 200;

export interface DeskLesson extends Lesson {
  readonly topicTitle: Topic['content']['title'] | undefined;
}

/** Lessons within one’s own reach: what waits longest first, of what is over the latest. */
export async function listDeskLessons(
  context: OfficersContext,
  view: LessonView,
): Promise<Result<readonly DeskLesson[], 'forbidden'>> {
  if (!canOnAnyLesson(context, 'read')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const reach = await lessonReach(tx, context);
    const asked = VIEWS[view](context.platform.clock.now());
    const lessons = await loadDeskLessons(tx, { ...reach, ...asked }, SHOWN);
    return ok(titled(lessons, await loadTopics(tx)));
  });
}

/** Those within one’s own reach at a school, or on a topic, that somebody means; the latest first. */
export async function searchLessons(
  context: OfficersContext,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Result<readonly DeskLesson[], 'forbidden'>> {
  if (!canOnAnyLesson(context, 'read')) return refuse('forbidden');
  const { areas, organisations } = context;
  const schools = await findSchools(areas, organisations, { text, areaId: undefined });
  return await inTransaction(context, async (tx) => {
    const topics = await loadTopics(tx);
    const about = {
      schoolIds: schools.map(({ id }) => id),
      topics: topics.filter((topic) => isNamed(topic, text)).map(({ key }) => key),
    };
    const reach = await lessonReach(tx, context);
    const asked = { ...reach, statuses: LESSON_STATUSES, about, isBackwards: true };
    return ok(titled(await loadDeskLessons(tx, asked, limit), topics));
  });
}

function isNamed({ content: { title } }: Topic, text: string): boolean {
  return `${title.uk} ${title.en}`.toLocaleLowerCase('uk').includes(text.toLocaleLowerCase('uk'));
}

function titled(lessons: readonly Lesson[], topics: readonly Topic[]): readonly DeskLesson[] {
  const titles = new Map(topics.map(({ key, content }) => [key, content.title] as const));
  return lessons.map((lesson) => ({ ...lesson, topicTitle: titles.get(lesson.topic) }));
}

const DATED = ['scheduled', 'moved'] as const;

const VIEWS = {
  requested: () => ({ statuses: ['requested'] as const }),
  coming: (now: Temporal.Instant) => ({ statuses: DATED, from: now }),
  'to-tell': (now: Temporal.Instant) => ({ statuses: [...DATED, 'held'] as const, before: now }),
  over: () => ({
    statuses: ['followed-up', 'declined', 'cancelled'] as const,
    isBackwards: true,
  }),
};
