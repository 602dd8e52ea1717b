import type { Said } from '#kernel/text/said.ts';
import { listQuestionnaires } from '#modules/surveys/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';

export interface QuizChoice {
  readonly key: string;
  readonly title: Said;
}

/** Questionnaires with right answers, of which a topic names one; none to whoever may see no questionnaires. */
export async function listQuizzes(context: LessonsContext): Promise<readonly QuizChoice[]> {
  const listed = await listQuestionnaires(context);
  if (!listed.ok) return [];
  return listed.value
    .filter(({ content, isRetired }) => content.kind === 'quiz' && !isRetired)
    .map(({ key, content }) => ({ key, title: content.title }));
}
