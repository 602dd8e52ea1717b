import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { type QuizAct, runLessonQuiz } from '../../use-cases/lesson-quiz.ts';
import { readLesson } from '../../use-cases/read-lesson.ts';
import { lessonsText } from '../lessons/messages/index.ts';
import { lessonSheet } from '../lessons/sheet.tsx';
import { deskLessonPath, lessonIdOf, type LessonsDesk } from './desk-pages.ts';

/** `/desk/lessons/{id}/quiz/{act}`: one press. */
export function quizActPage(act: QuizAct) {
  return async (context: LessonsDesk, request: PageRequest): Promise<Answer> => {
    const id = lessonIdOf(request);
    const done = id && (await runLessonQuiz(context, { id, act }));
    if (!id || !done || (!done.ok && done.refusal === 'absent')) return refusal('absent');
    const said = done.ok ? `quiz-${act}` : 'impossible';
    return redirect(`${deskLessonPath(request.locale, id)}?done=${said}`);
  };
}

/** `/desk/lessons/{id}/sheet`: the code of the class on paper. */
export async function lessonSheetPage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const id = lessonIdOf(request);
  const read = id && (await readLesson(context, { id }));
  if (!read?.ok || !read.value.quiz) return refusal('absent');
  const { lesson, topic, quiz } = read.value;
  const { locale } = request;
  const back = (
    <a href={deskLessonPath(locale, lesson.id)}>{lessonsText.in(locale)('sheet.back')}</a>
  );
  return lessonSheet(context, request, { lesson, topic, quiz }, back);
}
