import { type LessonId, parseId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { SurveySubjectKind } from '#modules/surveys/index.ts';
import type { Lesson } from '../domain/lesson.ts';
import { findLesson } from '../storage/load-lessons.ts';
import { loadTopics } from '../storage/topics.ts';

export const LESSON_SUBJECT = 'lesson';

type Subject = NonNullable<Awaited<ReturnType<SurveySubjectKind['find']>>>;

/** A lesson as something that its class is asked about: what it is on, and never which class or school. */
export const lessonSubjects: SurveySubjectKind = {
  kind: LESSON_SUBJECT,
  label: { uk: 'заняття у школі', en: 'school lesson' },
  find: async (context, id) => {
    const lessonId = parseId<'lesson'>(id);
    if (!lessonId) return undefined;
    return await inTransaction(context, (tx) =>
      // Whoever answers may read no lesson: that it is asked about is all they learn.
      asInstallation(tx, context.platform, () => subjectOf(tx, lessonId)),
    );
  },
};

async function subjectOf(tx: Tx, id: LessonId): Promise<Subject | undefined> {
  const lesson = await findLesson(tx, id);
  return lesson && (await lessonSubject(tx, lesson));
}

export async function lessonSubject(
  tx: Tx,
  lesson: Pick<Lesson, 'id' | 'areaId' | 'officerId' | 'topic'>,
): Promise<Subject> {
  const { id, areaId, topic } = lesson;
  const accounts = await loadOfficerAccounts(tx, [lesson]);
  const title = (await loadTopics(tx)).find(({ key }) => key === topic)?.content.title;
  return {
    kind: LESSON_SUBJECT,
    id,
    name: titled(title),
    path: undefined,
    areaId,
    leaderIds: [...accounts.values()],
  };
}

function titled(title: Said | undefined): Said {
  return {
    uk: title ? `Заняття «${title.uk}»` : 'Заняття у школі',
    en: title ? `Lesson “${title.en}”` : 'A lesson at school',
  };
}
